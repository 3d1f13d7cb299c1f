process.stdout.write('pullquote\n');
