import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aligned } from '#shared/deck/align';
import type { Deck, Face, Slide } from '#shared/deck/deck';
import { readDeck } from '#shared/deck/read-deck';
import { titleOf } from '#shared/deck/slide-text';
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
import { hashOf } from '../vault/assets';

const DECK_FILE = /^(.+)\.(kk|ru|en)\.md$/;

/** Puts the sample programme into the library, or what of it is not there yet; answers its ids. */
export function makeSample(program: Program): { programme: string; workshops: string[] } {
  const { vault } = program;
  const folder = join(program.resources, 'sample');
  const plan = SamplePlan.parse(json(join(folder, 'plan.json')));
  const workshops = plan.workshops.map(({ key }) => sampleId(key));
  const answer = { programme: SAMPLE_PROGRAMME, workshops };
  if (isWhole(vault.library.read(), workshops)) return answer;

  const pictures = new Map<string, Uint8Array>();
  const parts = partsIn(folder, plan, pictures);
  const made = plan.workshops.map(({ key }) => {
    const open = vault.open(sampleId(key)) ?? vault.create(sampleWorkshop(parts, key, { newId }), pictures.values());
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

/** The pictures are put beside the parts, under the names that the parts give them. */
function partsIn(folder: string, plan: SamplePlan, pictures: Map<string, Uint8Array>): SampleParts {
  const keep = (path: string) => {
    const bytes = readFileSync(join(folder, path));
    const hash = hashOf(bytes);
    pictures.set(hash, bytes);
    return hash;
  };
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
  return [...topics.values()].map(deckOf);
}

function deckOf(texts: Partial<Record<Language, string>>): Omit<Deck, 'id'> {
  const slides = LANGUAGES.reduce<Slide[]>((before, language) => {
    const faces = readDeck(texts[language] ?? '').slides.map((slide): Face => ({ kind: 'markdown', ...slide }));
    return aligned(before, language, faces, newId);
  }, []);
  const title = (language: Language) => {
    const face = slides[0]?.faces[language];
    return face === undefined ? '' : titleOf(face);
  };
  return { title: { kk: title('kk'), ru: title('ru'), en: title('en') }, slides };
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
