import { assignmentRuleInWords, attendanceRuleInWords } from '#shared/eligibility/in-words';
import type { CertificateKind } from '#shared/register/kind';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';

/** The rule by which everybody is judged, in words. */
export function RuleLine({ kind }: { readonly kind: CertificateKind }) {
  const say = useSay();
  const language = useLanguage();
  const overview = useWorkshop((workshop) => workshop.overview);
  const attendance = attendanceRuleInWords(overview, say, language);
  const assignment = assignmentRuleInWords(overview.rule, say, language);
  return <span>{kind === 'attended' ? attendance : `${attendance} ${assignment}`}</span>;
}
