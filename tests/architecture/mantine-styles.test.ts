import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources';

const ROOT = resolve(import.meta.dirname, '../..');
const MANTINE = join(ROOT, 'node_modules/@mantine/core');

/** What belongs to no component: the ground that all of them stand on. */
const GROUND = ['baseline', 'default-css-variables', 'global'];

/** Which of Mantine's files each of its exports comes from. */
const files = new Map(
  [...readFileSync(join(MANTINE, 'esm/index.mjs'), 'utf8').matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(
    ([, names = '', path = '']) =>
      names.split(',').map((name) => [exported(name), resolve(MANTINE, 'esm', path)] as const),
  ),
);

/** The name under which a name of an import list is known where it comes from. */
function exported(name: string): string {
  return name.trim().split(' as ')[0] ?? '';
}

/** Mantine's components that our code imports. */
const used = [...readSources().values()].flatMap((text) =>
  [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map(exported)
      .filter((name) => name !== '' && !name.startsWith('type ')),
  ),
);

/** The style sheets of these components and of all that they are made of. */
function sheetsOf(names: readonly string[]): Set<string> {
  const [seen, sheets] = [new Set<string>(), new Set<string>()];
  const visit = (path: string) => {
    const [, sheet] = path.match(/([^/\\]+)\.module\.mjs$/) ?? [];
    if (sheet !== undefined) sheets.add(sheet);
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/from "(\.[^"]+)"/g)) visit(join(dirname(path), to));
  };
  for (const name of names) visit(files.get(name) ?? '');
  return sheets;
}

const ours = [...readFileSync(join(ROOT, 'renderer/ui/mantine.css'), 'utf8').matchAll(/styles\/([\w-]+)\.css/g)].map(
  ([, name = '']) => name,
);

describe('the styles of Mantine', () => {
  it('are those of the components that are used, and of no other', () => {
    expect(used.filter((name) => !files.has(name))).toEqual([]);
    expect([...ours].sort()).toEqual([...GROUND, ...sheetsOf(used)].sort());
  });

  it('follow each other as in the whole sheet, so that the same ones win', () => {
    const whole = readFileSync(join(MANTINE, 'styles.css'), 'utf8');
    const places = ours.map((name) =>
      whole.indexOf(
        readFileSync(join(MANTINE, `styles/${name}.css`), 'utf8')
          .trim()
          .slice(0, 150),
      ),
    );

    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('would be missed: a component that nobody uses yet has a sheet of its own', () => {
    expect(sheetsOf(['Stepper'])).toContain('Stepper');
    expect(ours).not.toContain('Stepper');
  });
});
