import type { Eligibility } from '../eligibility/eligibility';
import type { AssetHash } from '../id';
import type { Participant, ParticipantId } from '../people/participant';
import { shownName } from '../people/shown-name';
import type { CertificateKind } from '../register/kind';
import type { Registration, Serial } from '../register/registration';
import { dayInWords, listOfDays } from '../text/dates';
import type { Language } from '../text/language';
import { numberInWords, perCent } from '../text/numbers';
import { type Key, sayIn } from '../text/say';
import { inLanguage } from '../text/text';
import type { Day, Minutes } from '../time';
import type { Overview } from '../workshop/overview';
import type { Workshop } from '../workshop/workshop';
import { academicHours } from './academic-hours';

/** The languages of one paper, the first on the left. */
export type PaperLanguages = readonly [Language] | readonly [Language, Language];

/** What a certificate says in one language, from top to bottom. */
export interface Face {
  readonly language: Language;
  readonly title: string;
  readonly opening: string;
  readonly name: string;
  /** The sentence around the workshop's title; which part comes first is the language's own business. */
  readonly before: string;
  readonly workshop: string;
  readonly after: string;
  readonly placeAndDays: string;
  readonly hours: string;
  /** Empty where no assignment was asked for. */
  readonly result: string;
  readonly number: string;
  readonly issued: string;
}

export interface Picture {
  readonly asset: AssetHash;
  /** Read aloud in place of the picture. */
  readonly alt: string;
}

/** Who signs: names and roles once in each language of the paper, those that agree only once. */
export interface Signature {
  readonly picture: Picture | null;
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

/** All that one paper says; where the ink goes is decided elsewhere. */
export interface Certificate {
  readonly participant: ParticipantId;
  readonly kind: CertificateKind;
  readonly languages: PaperLanguages;
  /** Null on a specimen. */
  readonly serial: Serial | null;
  readonly issued: Day;
  readonly faces: readonly Face[];
  readonly logos: readonly Picture[];
  readonly signatures: readonly Signature[];
}

/** What is printed as the number: the register's line, or a specimen of a day. */
export type Numbering = Pick<Registration, 'serial' | 'issued'> | { readonly serial: null; readonly issued: Day };

/** One person's certificate. The eligibility is told, so that a batch reckons it once. */
export function certificateOf(
  { overview }: Pick<Workshop, 'overview'>,
  participant: Participant,
  { kind, attendance, percent }: Pick<Eligibility, 'kind' | 'attendance' | 'percent'>,
  languages: PaperLanguages,
  { serial, issued }: Numbering,
): Certificate {
  const facts = { kind, participant, overview, serial, issued, minutes: attendance.minutes, percent };
  return {
    participant: participant.id,
    kind,
    languages,
    serial,
    issued,
    faces: languages.map((language) => faceIn(language, facts)),
    logos: overview.partners.flatMap(({ name, logo }) => {
      const alt = sayIn(languages[0])('certificate.paper.logo', { name: inLanguage(name, languages[0]) });
      return logo === '' ? [] : [{ asset: logo, alt }];
    }),
    signatures: overview.signatories.map((signatory) => signatureIn(languages, signatory)),
  };
}

interface Facts {
  readonly kind: CertificateKind;
  readonly participant: Participant;
  readonly overview: Overview;
  readonly serial: Serial | null;
  readonly issued: Day;
  readonly minutes: Minutes;
  readonly percent: number | null;
}

const TITLE = {
  attended: 'certificate.paper.titleAttended',
  completed: 'certificate.paper.titleCompleted',
} as const satisfies Record<CertificateKind, Key>;

function faceIn(language: Language, facts: Facts): Face {
  const { kind, participant, overview, serial, issued, minutes, percent } = facts;
  const say = sayIn(language);
  const [before = '', after = ''] = around(
    say(`certificate.paper.${kind}.${participant.gender || 'any'}`, { title: GAP }),
  );
  const days = listOfDays(
    overview.halfDays.map(({ day }) => day),
    language,
  );
  const showsResult = kind === 'completed' && percent !== null;
  return {
    language,
    title: say(TITLE[kind]),
    opening: say('certificate.paper.opening'),
    name: shownName(participant.names, language),
    before,
    workshop: say('certificate.paper.title', { title: inLanguage(overview.title, language) }),
    after,
    placeAndDays: [inLanguage(overview.place, language), days].filter(Boolean).join(', '),
    hours: say('certificate.paper.hours', { hours: numberInWords(academicHours(minutes), language) }),
    result: showsResult ? say('certificate.paper.result', { percent: perCent(percent, language, 2) }) : '',
    number: serial === null ? say('certificate.paper.specimen') : say('certificate.paper.number', { serial }),
    issued: say('certificate.paper.issued', { date: dayInWords(issued, language) }),
  };
}

/** Stands where the title will, which is set by itself. */
const GAP = '\u0000';

const around = (sentence: string): string[] => sentence.split(GAP).map((part) => part.trim());

const signatureIn = (languages: PaperLanguages, { name, role, signature }: Overview['signatories'][number]) => {
  const alt = sayIn(languages[0])('certificate.paper.signature', { name: inLanguage(name, languages[0]) });
  return {
    picture: signature === '' ? null : { asset: signature, alt },
    names: once(languages.map((language) => inLanguage(name, language))),
    roles: once(languages.map((language) => inLanguage(role, language))),
  };
};

const once = (texts: readonly string[]): string[] => [...new Set(texts)].filter(Boolean);
