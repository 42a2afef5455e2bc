import { once } from '../once';
import { foldForSearch } from '../text/alphabet';
import type { Region } from './region';
import list from './regions.json' with { type: 'json' };

const shipped: readonly (Region & { readonly aliases: readonly string[] })[] = list;

/** Kazakhstan's regions and its three cities of republican significance, by their ISO 3166-2 codes. */
export const REGIONS: readonly Region[] = shipped.map(({ id, names }) => ({ id, names }));

const byId = new Map(REGIONS.map((region) => [region.id, region]));

/** A spelling without case, punctuation and Kazakh letters; what two spellings of one place have in common. */
const spelling = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const spellingsOf = (region: Region, aliases: readonly string[] = []): [string, string][] =>
  [...Object.values(region.names), ...aliases].map((name) => [spelling(name), region.id]);

const spellings = once(
  (): ReadonlyMap<string, string> => new Map(shipped.flatMap(({ aliases, ...region }) => spellingsOf(region, aliases))),
);

/** What people put around the name of a town or of the country. */
const AROUND = /^(г|гор|город|к|кала|city( of)?|пгт|п|пос|поселок|с|село|ауыл|ауылы) | (к|г|кала|каласы|city)$/g;

type Custom = Readonly<Record<string, Region>>;

/** «Мангистауская обл. Жанаозен»: after the word for a region comes a town, with a comma or without. */
const PARTS = /[,;/()\n]|(?<=\S\s*обл(?:\.|асть|ысы)?)\s+/iu;

/** The region that a spelling means, among those that ship and those that were added; undefined when it means none or two. */
export function findRegion(text: string, custom: Custom): string | undefined {
  const own = new Map(Object.values(custom).flatMap((region) => spellingsOf(region)));
  const known = (part: string): string | undefined => {
    const whole = spelling(part);
    const bare = whole.replace(AROUND, '').trim();
    return whole === ''
      ? undefined
      : (own.get(whole) ?? spellings().get(whole) ?? own.get(bare) ?? spellings().get(bare));
  };
  const whole = known(text);
  if (whole !== undefined) return whole;
  const parts = new Set(
    text
      .split(PARTS)
      .map(known)
      .filter((id) => id !== undefined),
  );
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** A region by its id, wherever it comes from. */
export const regionOf = (id: string, custom: Custom): Region | undefined =>
  Object.hasOwn(custom, id) ? custom[id] : byId.get(id);

/** All that can be chosen: those that ship, then those that were added. */
export const allRegions = (custom: Custom): Region[] => [...REGIONS, ...Object.values(custom)];
