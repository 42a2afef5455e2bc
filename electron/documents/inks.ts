import type { Workshop } from '#shared/workshop/workshop';
import type { Program } from '../program';
import type { Inks } from './certificate';
import type { Fonts } from './fonts';
import { openPictures } from './pictures';

/** The fonts, parsed when the first document is thought of and not when the window opens. */
export function fontsOf(program: Program): () => Promise<Fonts> {
  let opening: Promise<Fonts> | null = null;
  return () =>
    (opening ??= import('./fonts')
      .then(({ openFonts }) => openFonts(program.resources))
      .catch((error: unknown) => {
        // Asked again, they are opened again.
        opening = null;
        throw error;
      }));
}

/** Fonts and the workshop's pictures, ready for a batch; which pictures cannot be drawn is told beside them. */
export function inksFor(
  program: Program,
  { overview }: Workshop,
  fonts: Fonts,
): Inks & { readonly unreadable: readonly string[] } {
  const logos = overview.partners.map(({ logo }) => logo);
  const signatures = overview.signatories.map(({ signature }) => signature);
  const { ready, unreadable } = openPictures(program.vault.asset, [...logos, ...signatures].filter(Boolean));
  return { fonts, pictures: ready, unreadable };
}
