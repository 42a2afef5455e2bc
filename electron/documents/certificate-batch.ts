import { type Candidate, type LanguageChoice, paperFor, registeredOf } from '#shared/certificate/batch';
import type { Certificate } from '#shared/certificate/certificate';
import { defaultPattern, fileName } from '#shared/certificate/file-name';
import type { CertificateKind } from '#shared/register/kind';
import { safeName } from '#shared/text/file-name';
import { sayIn } from '#shared/text/say';
import type { Workshop } from '#shared/workshop/workshop';
import { certificatePdf, type Inks, paperMark } from './certificate';
import type { Export } from './export';
import { ownNames } from './own-name';
import { openSheaf } from './sheaf';

interface Wish {
  readonly kind: CertificateKind;
  readonly languages: LanguageChoice;
  readonly each: boolean;
  readonly together: boolean;
  readonly pattern?: string | undefined;
}

/** Writes the papers of people who are in the register, in their order; stops between two of them when asked to. */
export async function writeCertificates(
  workshop: Workshop,
  people: readonly Candidate[],
  { kind, languages, each, together, pattern = defaultPattern(languages) }: Wish,
  inks: Inks,
  out: Export,
): Promise<void> {
  const lines = registeredOf(workshop.register, kind);
  const papers = people.flatMap((person) => {
    const line = lines.get(person.participant.id);
    return line === undefined ? [] : [paperFor(workshop, person, line)];
  });
  const [first] = papers;
  if (first === undefined) return;
  const nameOf = ownNames(out.folder, '.pdf');
  const total = (each ? papers.length : 0) + (together ? papers.length : 0);
  let done = 0;

  if (each)
    for (const paper of papers) {
      await out.step(done, total, paper.faces[0]?.name ?? '');
      const pdf = await certificatePdf(paper, inks);
      if (out.isCancelled()) return;
      out.write(nameOf(fileName(pattern, nameParts(paper)), paperMark(paper)), pdf);
      done += 1;
    }
  if (together) {
    const { title, name, mark } = aboutSheaf(workshop, first, papers);
    const sheaf = openSheaf({ title, keywords: mark }, first, inks);
    for (const paper of papers) {
      await out.step(done, total, paper.faces[0]?.name ?? '');
      if (out.isCancelled()) return;
      sheaf.add(paper);
      done += 1;
    }
    const print = await sheaf.finished();
    if (out.isCancelled()) return;
    out.write(nameOf(name, mark), print);
  }
  await out.step(total, total, '');
}

/** Papers in other languages are another file. Where each is in its person's own, there is none to name. */
function aboutSheaf({ overview }: Workshop, { kind, languages }: Certificate, papers: readonly Certificate[]) {
  const say = sayIn(languages[0]);
  const title = say('certificate.file.print', { code: overview.code, kind: say(`certificate.file.${kind}`) });
  const [first = '', ...others] = new Set(papers.map((paper) => paper.languages.join('-')));
  const common = others.length === 0 ? first : '';
  const name = safeName(common === '' ? title : `${title} (${common})`);
  return { title, name, mark: `[${overview.code} ${kind} ${common}]` };
}

const nameParts = ({ serial, faces, kind, languages }: Certificate) => ({
  serial: serial ?? '',
  name: faces[0]?.name ?? '',
  kind: sayIn(languages[0])(`certificate.file.${kind}One`),
  language: languages.join('-'),
});
