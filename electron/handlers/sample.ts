import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck, Slide } from '#shared/deck/deck';
import { cardFacts, type Library } from '#shared/library/library';
import { LANGUAGES, Language } from '#shared/text/language';
import {
  SAMPLE_PROGRAMME,
  type SampleParts,
  SamplePeople,
  SamplePlan,
  sampleId,
  sampleWorkshop,
} from '#shared/workshop/sample';
import { newId, type Program } from '../program';

const DECK_FILE = /^(.+)\.(kk|ru|en)\.md$/;

/** Puts the sample programme into the library, or what of it is not there yet; answers its ids. */
export function makeSample(program: Program): { programme: string; workshops: string[] } {
  const { vault } = program;
  const folder = join(program.resources, 'sample');
  const plan = SamplePlan.parse(json(join(folder, 'plan.json')));
  const workshops = plan.workshops.map(({ key }) => sampleId(key));
  const answer = { programme: SAMPLE_PROGRAMME, workshops };
  if (isWhole(vault.library.read(), workshops)) return answer;

  const parts = partsIn(program, folder, plan);
  const made = plan.workshops.map(({ key }) => {
    const open = vault.open(sampleId(key)) ?? vault.create(sampleWorkshop(parts, key, { newId }));
    return open.read();
  });
  vault.library.change((library) => ({
    ...library,
    programmes: [
      ...library.programmes.filter(({ id }) => id !== SAMPLE_PROGRAMME),
      { id: SAMPLE_PROGRAMME, title: plan.programme.title, sample: true },
    ],
    workshops: [
      ...library.workshops.filter(({ id }) => !workshops.includes(id)),
      ...made.map((workshop) => ({
        id: workshop.id,
        programme: SAMPLE_PROGRAMME,
        sample: true,
        missing: false,
        created: program.context().stamp,
        ...cardFacts(workshop),
      })),
    ],
  }));
  return answer;
}

const isWhole = ({ programmes, workshops }: Library, ids: readonly string[]): boolean =>
  programmes.some(({ id }) => id === SAMPLE_PROGRAMME) &&
  ids.every((id) => workshops.some((card) => card.id === id && card.programme === SAMPLE_PROGRAMME && !card.missing));

function partsIn({ vault }: Program, folder: string, plan: SamplePlan): SampleParts {
  const keep = (path: string) => vault.assets.put(readFileSync(join(folder, path)));
  return {
    plan,
    people: SamplePeople.parse(json(join(folder, 'people.json'))),
    decks: decksIn(join(folder, 'decks')),
    logos: plan.partners.map(({ logo }) => keep(logo)),
    signatures: plan.signatories.map((_, at) => keep(`signatures/signatory-${at + 1}.png`)),
  };
}

/** One deck for each topic, its languages side by side. */
function decksIn(folder: string): Omit<Deck, 'id'>[] {
  const topics = new Map<string, Partial<Record<Language, string>>>();
  for (const name of readdirSync(folder).sort()) {
    const [, topic, language] = DECK_FILE.exec(name) ?? [];
    if (topic === undefined) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    topics.set(topic, { ...topics.get(topic), [Language.parse(language)]: text });
  }
  return [...topics.values()].map(alignedDeck);
}

function alignedDeck(texts: Partial<Record<Language, string>>): Omit<Deck, 'id'> {
  const faces = LANGUAGES.map((language) => ({ language, faces: facesOf(texts[language] ?? '') }));
  const slides: Slide[] = Array.from({ length: Math.max(...faces.map((each) => each.faces.length)) }, (_, at) => ({
    id: newId(),
    faces: Object.fromEntries(
      faces.flatMap(({ language, faces: [...all] }) => (all[at] === undefined ? [] : [[language, all[at]]])),
    ),
  }));
  const title = (language: Language) => /^#\s+(.+)$/m.exec(texts[language] ?? '')?.[1] ?? '';
  return { title: { kk: title('kk'), ru: title('ru'), en: title('en') }, slides };
}

const facesOf = (text: string) =>
  text.split(/^---$/m).map((part) => ({
    kind: 'markdown' as const,
    markdown: part.replace(/<!--[\s\S]*?-->/g, '').trim(),
    notes: [...part.matchAll(/<!--([\s\S]*?)-->/g)].map(([, note = '']) => note.trim()).join('\n'),
  }));

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
