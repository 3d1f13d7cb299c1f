// The first step of every npm script: an old Node gets one clear line, and later steps may use all of Node 22.13.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `pullquote: needs Node 22.13 or newer, found ${process.versions.node}; \`npm ci\` installs one for this project's scripts`,
  );
  process.exit(1);
}
