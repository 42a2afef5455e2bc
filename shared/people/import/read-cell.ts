import { LONGEST, tidy } from '../../text/text';
import { isPlainAddress, readEmails } from '../email';
import { inOneAlphabet } from '../look-alikes';
import type { Consents, Facts } from '../participant';
import { readPhones, usualPhone } from '../phone';
import { hasCyrillic } from '../script';
import { isNothing, readConsent, readGender, readLanguages } from '../vocabulary';
import type { Field } from './field';
import type { Doubt } from './planned-row';

/** Writes what one cell says into the facts of its row, and what is odd about it beside them. */
export type ReadCell = (cell: string, link: string, facts: Facts, doubts: Doubt[]) => void;

/** What the cells of one spelling say, worked out once. */
interface Said {
  readonly into: ((facts: Facts) => void) | null;
  readonly doubt: Doubt | null;
}

export const doubt = (field: string, rule: Doubt['rule'], text: string): Doubt => ({
  field,
  rule,
  text: text.slice(0, 200),
});

const NOTHING: Said = { into: null, doubt: null };

const certain = (into: (facts: Facts) => void): Said => ({ into, doubt: null });

const doubtful = (field: string, rule: Doubt['rule'], text: string): Said =>
  isNothing(text) ? NOTHING : { into: null, doubt: doubt(field, rule, text) };

type Reader = (text: string) => Said;

const line =
  (field: 'outlet' | 'role'): Reader =>
  (text) => {
    if (isNothing(text)) return NOTHING;
    if (text.length > LONGEST) return doubtful(field, 'tooLong', text);
    return certain((facts) => {
      facts[field] = text;
    });
  };

const consent =
  (field: Field, about: keyof Consents): Reader =>
  (text) => {
    const answer = readConsent(text);
    if (answer === undefined) return doubtful(field, 'consentUnknown', text);
    if (answer === 'unasked') return NOTHING;
    return certain((facts) => {
      facts.consents = { ...facts.consents, [about]: answer };
    });
  };

/** Fields whose cells repeat from row to row: each spelling is understood once. */
const REPEATING: Partial<Record<Field, Reader>> = {
  outlet: line('outlet'),
  role: line('role'),
  consentPhoto: consent('consentPhoto', 'photo'),
  consentName: consent('consentName', 'nameInReports'),
  consentContact: consent('consentContact', 'contactSharing'),
  gender: (text) => {
    const gender = readGender(text);
    if (gender === undefined) return doubtful('gender', 'genderUnknown', text);
    return certain((facts) => {
      facts.gender = gender;
    });
  },
  languages: (text) => {
    if (isNothing(text)) return NOTHING;
    const { languages, isWhole } = readLanguages(text);
    return {
      into: (facts) => {
        facts.languages = languages;
      },
      doubt: isWhole ? null : doubt('languages', 'languageUnknown', text),
    };
  },
};

/** A cell as one line of plain text, without letters of another alphabet that only look right. */
const plain = (cell: string): string => inOneAlphabet(tidy(cell).replace(/\n/g, ' '));

const MOST_REMEMBERED = 5_000;

/** Reads the cells of one column; null for a column that says nothing, or only the name. */
export function columnReader(field: Field, regionOf: (text: string) => string | undefined): ReadCell | null {
  if (field === 'email') return readEmailCell;
  if (field === 'phone') return readPhoneCell;
  const region: Reader = (text) => {
    const id = regionOf(text);
    if (id === undefined) return doubtful('region', 'regionUnknown', text);
    return certain((facts) => {
      facts.region = id;
    });
  };
  const read = field === 'region' ? region : REPEATING[field];
  return read === undefined ? null : remembering(read);
}

function remembering(read: Reader): ReadCell {
  const known = new Map<string, Said>();
  return (cell, _link, facts, doubts) => {
    let said = known.get(cell);
    if (said === undefined) {
      const text = plain(cell);
      said = text === '' ? NOTHING : read(text);
      if (known.size < MOST_REMEMBERED) known.set(cell, said);
    }
    if (said.into !== null) said.into(facts);
    if (said.doubt !== null) doubts.push(said.doubt);
  };
}

/** The link behind a cell counts where its text is no address: "write to". */
function readEmailCell(cell: string, link: string, facts: Facts, doubts: Doubt[]): void {
  if (isPlainAddress(cell)) {
    facts.email = cell;
    return;
  }
  const text = cell.includes('@') || link === '' ? cell : link;
  const { emails, broken } = readEmails(text);
  if (emails[0] !== undefined && hasCyrillic(text) && !text.toLowerCase().replace(/\s+/g, '').includes(emails[0]))
    doubts.push(doubt('email', 'mixedLetters', emails[0]));
  if (emails.length === 0 && isNothing(plain(text))) return;
  if (emails[0] !== undefined) facts.email = emails[0];
  if (emails.length > 1) doubts.push(doubt('email', 'moreEmails', emails.slice(1).join(', ')));
  if (broken.length > 0) doubts.push(doubt('email', 'emailBroken', broken.join(', ')));
}

/** "Contacts" may hold an address beside the number. */
function readPhoneCell(cell: string, _link: string, facts: Facts, doubts: Doubt[]): void {
  const usual = usualPhone(cell);
  if (usual !== undefined) {
    facts.phone = usual;
    return;
  }
  const text = plain(cell);
  if (isNothing(text)) return;
  const { phones, broken } = readPhones(cell);
  if (phones[0] !== undefined) facts.phone = phones[0];
  if (phones.length > 1) doubts.push(doubt('phone', 'morePhones', phones.slice(1).join(', ')));
  const addresses = text.includes('@') ? readEmails(text.replace(/[+\d() -]{7,}/g, ' ')).emails : [];
  const others = facts.email === '' ? addresses.slice(1) : addresses.filter((address) => address !== facts.email);
  if (facts.email === '') facts.email = addresses[0] ?? '';
  if (others.length > 0) doubts.push(doubt('email', 'moreEmails', others.join(', ')));
  if (addresses.length === 0 && (broken.length > 0 || phones.length === 0))
    doubts.push(doubt('phone', 'phoneBroken', broken.join(', ') || text));
}
