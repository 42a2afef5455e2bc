import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources';

/** What each layer may import: its own files, the domain, and named packages. Nothing else. */
const LAW: Record<string, RegExp> = {
  shared: /^(shared\/|zod$|i18next$|dayjs(\/|$)|markdown-it$|@scure\/bip39\/wordlists\/english$)/,
  electron:
    /^(shared\/|electron\/|node:|(electron|zod|lowdb|pdfkit|yauzl|hash-wasm|jpeg-js|@resvg\/resvg-wasm|@cj-tech-master\/excelts)$|pdfjs-dist\/)/,
  renderer:
    /^(shared\/|renderer\/|resources\/fonts\/|(react|react-dom|zod)$|react(-dom)?\/|@mantine\/|@tabler\/icons-react$|@tanstack\/react-virtual$|pdfjs-dist\/)/,
};

/** Inside shared/, a module may import only itself and those before it: no cycles between modules. */
const ORDER = [
  'failure',
  'result',
  'time',
  'id',
  'once',
  'messages',
  'text',
  'vault',
  'people',
  'attendance',
  'deck',
  'exercise',
  'grading',
  'register',
  'workshop',
  'stage',
  'eligibility',
  'certificate',
  'report',
  'library',
  'actions',
  'contract',
];

/** Inside renderer/: who may import whom. A feature never imports another feature. */
const RENDERER_ORDER = ['bridge', 'mirror', 'use-say', 'ui', 'stage', 'protection', 'features', 'app'];

const LONGEST_FILE = 250;

interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT = /(?:from\s*|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g;

/** A file's imports, each as a path from the project's folder or as a package's name. */
function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, raw = '']) => {
    const name = raw.replace(/\?.*$/, '');
    if (name.startsWith('#shared/')) return { from: path, to: name.slice(1) };
    if (!name.startsWith('.')) return { from: path, to: name };
    return { from: path, to: posix.normalize(`${dirname(path)}/${name}`) };
  });
}

const moduleOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');

const breaksLayer = ({ from, to }: Import): boolean => !(LAW[from.split('/')[0] ?? ''] ?? /^$/).test(to);

const breaksOrder = ({ from, to }: Import, order: readonly string[], layer: string): boolean => {
  if (!from.startsWith(`${layer}/`) || !to.startsWith(`${layer}/`)) return false;
  const [mine, theirs] = [order.indexOf(moduleOf(from)), order.indexOf(moduleOf(to))];
  return mine < 0 || theirs < 0 || theirs > mine;
};

const isStranger = ({ from, to }: Import): boolean => {
  const [, , mine] = from.match(/^(renderer\/features)\/([^/]+)/) ?? [];
  const [, , theirs] = to.match(/^(renderer\/features)\/([^/]+)/) ?? [];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
};

/** The room's bundle must not be able to say anything of the roster: it may not even reach the facilitator's bridge. */
const AUDIENCE_MAY_NOT = /^(renderer\/mirror|shared\/(workshop|people|grading|contract\/(contract|notices)))/;

/** Every file that is bundled with this one; a type leaves nothing behind in a bundle. */
function closureOf(start: string): string[] {
  const reached = new Set<string>();
  const visit = (path: string) => {
    const file = [path, `${path}.ts`, `${path}.tsx`].find((each) => texts.has(each));
    if (file === undefined || reached.has(file)) return;
    reached.add(file);
    const text = (texts.get(file) ?? '').replace(/(import|export) type [^;]*;/g, '');
    for (const { to } of importsOf(file, text)) visit(to);
  };
  visit(start);
  return [...reached];
}

function lawBreakers(all: readonly Import[]): string[] {
  const say = (why: string, { from, to }: Import) => `${why}: ${from} → ${to}`;
  return all.flatMap((each) => [
    ...(breaksLayer(each) ? [say('layer', each)] : []),
    ...(breaksOrder(each, ORDER, 'shared') ? [say('order', each)] : []),
    ...(breaksOrder(each, RENDERER_ORDER, 'renderer') ? [say('order', each)] : []),
    ...(isStranger(each) ? [say('features are strangers', each)] : []),
    ...(/^renderer\/(features\/)?stage\//.test(each.from) && AUDIENCE_MAY_NOT.test(each.to)
      ? [say('the room may not know', each)]
      : []),
  ]);
}

const texts = readSources();
const files = [...texts.keys()];
const all = files.flatMap((path) => importsOf(path, texts.get(path) ?? ''));

describe('the house', () => {
  it('has every import go one way', () => {
    process.stdout.write(`architecture: read ${files.length} files with ${all.length} imports\n`);

    expect(files.length).toBeGreaterThan(80);
    expect(all.length).toBeGreaterThan(files.length);
    expect(lawBreakers(all)).toEqual([]);
  });

  it('would notice an import against the rule, in each of its forms', () => {
    const planted = [
      ['shared/people/a.ts', "import 'node:fs'"],
      ['shared/people/b.ts', "import { app } from 'electron'"],
      ['shared/time.ts', "import { Workshop } from './workshop/workshop'"],
      ['renderer/ui/c.tsx', "import { openVault } from '../../electron/vault/vault'"],
      ['renderer/features/roster/d.tsx', "const x = await import('../grading/grading-screen')"],
      ['renderer/features/roster/e.tsx', "import { goTo } from '../../app/route'"],
      ['renderer/features/stage/f.tsx', "import { useMirror } from '../../mirror'"],
      ['electron/g.ts', "import { useSay } from '../renderer/use-say'"],
      ['electron/h.ts', "import lodash from 'lodash'"],
    ] as const;

    const found = planted.map(([path, text]) => lawBreakers(importsOf(path, text)).length > 0);

    expect(found).toEqual(planted.map(() => true));
  });

  it('keeps the roster, the grades and the trainer’s bridge out of all that the room’s window is made of', () => {
    const reached = closureOf('renderer/app/audience.tsx');

    expect(reached).toContain('renderer/stage/slide-face.tsx');
    expect(reached.filter((path) => AUDIENCE_MAY_NOT.test(path))).toEqual([]);
  });

  it(`keeps every file within ${LONGEST_FILE} lines`, () => {
    const long = files.filter((path) => (texts.get(path) ?? '').split('\n').length > LONGEST_FILE + 1);

    expect(long).toEqual([]);
  });

  it('names no file for what it is not', () => {
    const vague = files.filter((path) => /(utils?|helpers?|manager|service|common)\.tsx?$/.test(path));

    expect(vague).toEqual([]);
  });
});
