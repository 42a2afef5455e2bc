import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { ROOT } from '../support/app';

interface Person {
  readonly names: Record<'kk' | 'ru' | 'en', string>;
  readonly languages: readonly ('kk' | 'ru' | 'en')[];
}

test('the demo writes 39 certificates, each with its name, and a report for each city', () => {
  test.setTimeout(180_000);
  execFileSync(process.execPath, [join(ROOT, 'scripts/demo.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const people = JSON.parse(readFileSync(join(ROOT, 'resources/sample/people.json'), 'utf8')) as Record<
    string,
    Person[]
  >;

  const files = ['Astana', 'Almaty'].flatMap((city) =>
    readdirSync(join(ROOT, 'demo', city)).map((name) => join(ROOT, 'demo', city, name)),
  );
  const certificates = files.filter((path) => /-C\d{3}-[A-Z] .+\.pdf$/.test(path));
  const printed = certificates.map((path) =>
    execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).normalize('NFC'),
  );
  const wanted = Object.values(people)
    .flat()
    .map(({ names, languages: [first = 'ru'] }) => names[first]);

  expect(certificates).toHaveLength(39);
  expect(wanted).toHaveLength(39);
  expect(wanted.filter((name) => !printed.some((text) => text.split('\n').includes(name)))).toEqual([]);
  for (const format of ['pdf', 'xlsx'])
    expect(files.filter((path) => path.endsWith(`.${format}`) && !/сертификат|-C\d{3}-/.test(path))).toHaveLength(2);
  for (const path of files.filter((each) => each.endsWith('.pdf'))) execFileSync('qpdf', ['--check', path]);
});
