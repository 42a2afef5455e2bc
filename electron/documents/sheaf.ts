import type { Certificate } from '#shared/certificate/certificate';
import { drawCertificate, type Inks, openedIn } from './certificate';
import { finished, newDocument } from './page';

/** Many certificates in one file to print: fonts and pictures are embedded once for all. */
export interface Sheaf {
  add(certificate: Certificate): void;
  finished(): Promise<Buffer>;
}

/** What the file says of itself. */
interface About {
  readonly title: string;
  readonly keywords: string;
}

export function openSheaf(about: About, first: Certificate, { fonts, pictures }: Inks): Sheaf {
  const ink = newDocument({ ...about, language: first.languages[0], date: first.issued }, fonts);
  const open = openedIn(ink, pictures);
  return {
    add: (certificate) => drawCertificate(ink, fonts, certificate, open),
    finished: () => finished(ink),
  };
}
