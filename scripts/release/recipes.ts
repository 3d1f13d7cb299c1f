// Recipes by which package managers install a release: Homebrew, the Arch User Repository, Nix.

export interface Release {
  readonly version: string;
  readonly description: string;
  readonly homepage: string;
  readonly license: string;
  /** The folder that has the files of the release. */
  readonly url: string;
  /** The SHA-256 of each file, by its name. */
  readonly sums: ReadonlyMap<string, string>;
}

/** The text of each recipe, by the name of its file. */
export function recipes({ version, description, homepage, license, url, sums }: Release): Map<string, string> {
  const file = (target: string): string => `pullquote-${version}-${target}.tar.gz`;
  const at = (target: string): string => `${url}/${file(target)}`;
  const sum = (target: string): string => sums.get(file(target)) ?? '';
  const tarball = `pullquote-${version}.tgz`;
  return new Map([
    [
      'pullquote.rb',
      `class Pullquote < Formula
  desc "${description}"
  homepage "${homepage}"
  url "${url}/${tarball}"
  sha256 "${sums.get(tarball)}"
  license "${license}"

  depends_on "node"

  def install
    system "npm", "install", *std_npm_args
    bin.install_symlink libexec.glob("bin/*")
  end

  test do
    (testpath/"a.html").write "<p>“It is here,” said Ada Moreno.</p>"
    assert_match "Ada Moreno", shell_output("#{bin}/pullquote --quotes a.html")
  end
end
`,
    ],
    [
      'PKGBUILD',
      `pkgname=pullquote-bin
pkgver=${version.replaceAll('-', '_')}
pkgrel=1
pkgdesc='${description}'
arch=('x86_64' 'aarch64')
url='${homepage}'
license=('${license}')
depends=('gcc-libs' 'glibc')
provides=('pullquote')
conflicts=('pullquote')
options=('!strip')
source_x86_64=('${at('linux-x64')}')
source_aarch64=('${at('linux-arm64')}')
sha256sums_x86_64=('${sum('linux-x64')}')
sha256sums_aarch64=('${sum('linux-arm64')}')

package() {
  install -Dm755 pullquote "$pkgdir/usr/bin/pullquote"
  install -Dm644 pullquote.1 "$pkgdir/usr/share/man/man1/pullquote.1"
  install -Dm644 LICENSE "$pkgdir/usr/share/licenses/pullquote/LICENSE"
}
`,
    ],
    [
      'pullquote.nix',
      `{ lib, stdenv, fetchurl, nodejs, makeWrapper }:

stdenv.mkDerivation rec {
  pname = "pullquote";
  version = "${version}";
  src = fetchurl {
    url = "${url}/${tarball}";
    sha256 = "${sums.get(tarball)}";
  };
  nativeBuildInputs = [ makeWrapper ];
  dontBuild = true;
  installPhase = ''
    mkdir -p $out/lib/pullquote $out/share/man/man1
    cp -r . $out/lib/pullquote
    install -m644 dist/pullquote.1 $out/share/man/man1/
    makeWrapper \${nodejs}/bin/node $out/bin/pullquote --add-flags $out/lib/pullquote/dist/cli.js
  '';
  meta = {
    description = "${description}";
    homepage = "${homepage}";
    license = lib.licenses.mit;
    mainProgram = "pullquote";
  };
}
`,
    ],
  ]);
}
