import { useEffect, useMemo, useState } from 'react';
import type { LanguageChoice, Preflight } from '#shared/contract/certificates';
import type { CertificateKind } from '#shared/register/kind';
import { bridge } from '../../bridge';
import { showFailure, useMirror, useWorkshop } from '../../mirror';
import { useLanguage } from '../../use-say';
import { withShownNames } from './with-shown-names';

/** Asks for the check again whenever the workshop or the choice changes; null while it has not been answered. */
export function usePreflight(kind: CertificateKind, languages: LanguageChoice): Preflight | null {
  const workshop = useWorkshop(({ id }) => id);
  const participants = useWorkshop((whole) => whole.participants);
  const shownIn = useLanguage();
  const seq = useMirror(({ open }) => open?.seq ?? 0);
  const [preflight, setPreflight] = useState<Preflight | null>(null);
  const asked = JSON.stringify({ workshop, kind, languages, seq });
  useEffect(() => {
    let isWanted = true;
    const { seq: _, ...input } = JSON.parse(asked) as Asked & { seq: number };
    void bridge()
      .ask('certificates.preflight', { ...input, participants: null })
      .then((answer) => {
        if (!isWanted) return;
        if (answer.ok) setPreflight(answer.value);
        else showFailure(answer.failure);
      });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return useMemo(
    () => preflight && withShownNames(preflight, participants, shownIn),
    [preflight, participants, shownIn],
  );
}

interface Asked {
  readonly workshop: string;
  readonly kind: CertificateKind;
  readonly languages: LanguageChoice;
}
