import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Certificate, certificateOf, type PaperLanguages } from '#shared/certificate/certificate';
import type { Participant } from '#shared/people/participant';
import type { CertificateKind } from '#shared/register/kind';
import { Minutes } from '#shared/time';
import type { Overview } from '#shared/workshop/overview';
import { openFonts } from '../../electron/documents/fonts';
import { printable } from '../../electron/documents/pictures';
import { aParticipant, aWorkshop, FOUR_HALF_DAYS } from './a-workshop';

export const RESOURCES = resolve(import.meta.dirname, '../../resources');

const asset = (name: string) => name.padEnd(64, '0');

export const LOGOS = [asset('a1'), asset('a2'), asset('a3')];
export const SIGNATURES = [asset('b1'), asset('b2')];

/** The sample's own logos and signatures, by their assets. */
export const samplePictures = (): Map<string, Buffer> =>
  new Map([
    ...LOGOS.map((hash, at) => [hash, sample(`logos/partner-${at + 1}-sample.png`)] as const),
    ...SIGNATURES.map((hash, at) => [hash, sample(`signatures/signatory-${at + 1}.png`)] as const),
  ]);

const sample = (path: string) => printable(readFileSync(join(RESOURCES, 'sample', path))) ?? Buffer.alloc(0);

export const sampleInks = () => ({ fonts: openFonts(RESOURCES), pictures: samplePictures() });

export const TITLE = {
  kk: 'Журналистерге арналған құқықтық тексеру',
  ru: 'Правовой чекап для журналистов',
  en: 'Legal Check-Up for Journalists',
};

const PEOPLE = [
  {
    name: { kk: 'Сәуле Әбдіғаппарова', ru: 'Сауле Абдигаппарова', en: 'Saule Abdigapparova' },
    role: {
      kk: '«Құқықтық медиа-орталық» қоғамдық қорының директоры',
      ru: 'Директор общественного фонда «Правовой медиа-центр»',
      en: 'Director, Legal Media Center public foundation',
    },
  },
  {
    name: { kk: 'Ғалымжан Өтегенов', ru: 'Галымжан Утегенов', en: 'Galymzhan Utegenov' },
    role: { kk: 'Бағдарлама жетекшісі', ru: 'Руководитель программы', en: 'Head of programme' },
  },
  {
    name: { kk: 'Маргарет О’Нил', ru: 'Маргарет О’Нил', en: 'Margaret O’Neill' },
    role: {
      kk: 'ЕҚЫҰ-ның Астанадағы бағдарламалар кеңсесінің басшысы',
      ru: 'Глава Бюро программ ОБСЕ в Астане',
      en: 'Head of the OSCE Programme Office in Astana',
    },
  },
  {
    name: { kk: 'Ұлпан Ыбырайымқызы', ru: 'Улпан Ибрагимова', en: 'Ulpan Ybyraimkyzy' },
    role: { kk: 'Жаттықтырушы', ru: 'Тренер', en: 'Trainer' },
  },
];

interface Wanted {
  readonly languages?: PaperLanguages;
  readonly kind?: CertificateKind;
  readonly names?: Participant['names'];
  readonly gender?: Participant['gender'];
  readonly logos?: number;
  readonly signatories?: number;
  readonly overview?: Partial<Overview>;
  readonly serial?: string | null;
}

/** A certificate as the sample workshop would give it, but for what a test names. */
export function aCertificate(wanted: Wanted = {}): Certificate {
  const { languages = ['kk'], kind = 'completed', logos = 3, signatories = 2 } = wanted;
  const { overview } = aWorkshop({
    overview: {
      title: TITLE,
      place: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
      halfDays: [...FOUR_HALF_DAYS],
      partners: LOGOS.slice(0, logos).map((logo, at) => ({
        id: `p${at}`,
        name: { ...TITLE, en: `Partner ${at}` },
        logo,
      })),
      signatories: PEOPLE.slice(0, signatories).map((person, at) => ({
        id: `s${at}`,
        ...person,
        signature: SIGNATURES[at] ?? '',
      })),
      ...wanted.overview,
    },
  });
  const participant: Participant = {
    ...aParticipant('person'),
    gender: wanted.gender ?? 'f',
    names: wanted.names ?? { kk: 'Өтеген Ұлпан Қуанышбайқызы', ru: 'Утеген Улпан Куанышбаевна', en: 'Ulpan Utegen' },
  };
  const attendance = {
    halfDays: 4,
    ofHalfDays: 4,
    minutes: Minutes.parse(700),
    ofMinutes: Minutes.parse(720),
    notTaken: 0,
    missing: null,
    isNear: false,
  };
  const serial = wanted.serial === undefined ? 'AST-2025-C017-K' : wanted.serial;
  return certificateOf(
    { overview },
    participant,
    { kind, attendance, percent: kind === 'completed' ? 84.5 : null },
    languages,
    serial === null ? { serial, issued: '2025-06-17' } : { serial, issued: '2025-06-17' },
  );
}
