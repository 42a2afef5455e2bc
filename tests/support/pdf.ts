import { execFileSync } from 'node:child_process';

/** What poppler's reader finds in a PDF, composed and with every white space as one blank. */
export const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .normalize('NFC')
    .replace(/\s+/g, ' ');

/** The fields of pdfinfo, by name. */
export const factsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    execFileSync('pdfinfo', [path], { encoding: 'utf8' })
      .split('\n')
      .map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );

export interface EmbeddedFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly unicode: boolean;
}

export const fontsOf = (path: string): EmbeddedFont[] =>
  execFileSync('pdffonts', [path], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [embedded, , unicode] = line.slice(55).trim().split(/\s+/).slice(-5);
      return { name: line.split(' ')[0] ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });

/** Throws what qpdf complains of. */
export const checkWithQpdf = (path: string): void => {
  execFileSync('qpdf', ['--check', path], { stdio: 'pipe' });
};
