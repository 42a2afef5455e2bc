import { type Face, faceIn } from '../deck/deck';
import { slideHtml } from '../deck/markdown';
import { inLanguage } from '../text/text';
import { inMilliseconds } from '../time';
import type { Workshop } from '../workshop/workshop';
import type { StageView } from './stage-view';

type Content = StageView['content'];

/** What the room sees of a workshop: only what was put on stage, worked out from the saved state. */
export function seenByTheRoom(workshop: Workshop): StageView {
  const { blank, language, look, session, sound } = workshop.stage;
  return {
    language,
    blank,
    sound,
    look,
    session,
    content: exerciseOf(workshop) ?? slideOf(workshop) ?? titleOf(workshop),
  };
}

function titleOf({ overview, stage: { language } }: Workshop): Content {
  return {
    kind: 'title',
    title: inLanguage(overview.title, language),
    place: inLanguage(overview.place, language),
    logos: overview.partners.map(({ logo }) => logo).filter((logo) => logo !== ''),
  };
}

function slideOf({ decks, stage }: Workshop): Content | undefined {
  if (stage.shows !== 'slide' || stage.slide === null) return undefined;
  const { deck, slide: id } = stage.slide;
  const slide = decks[deck]?.slides.find((each) => each.id === id);
  const face = slide && faceIn(slide, stage.language);
  return face && contentOf(face);
}

/** What of a slide's face is for the room: never the notes. */
export const contentOf = (face: Face): Content =>
  face.kind === 'page'
    ? { kind: 'page', pdf: face.pdf, page: face.page }
    : { kind: 'slide', html: slideHtml(face.markdown) };

function exerciseOf({ exercises, stage: { shows, run, language } }: Workshop): Content | undefined {
  if (shows !== 'exercise' || run === null) return undefined;
  const exercise = exercises[run.exercise];
  const at = exercise?.phases.findIndex(({ id }) => id === run.phase) ?? -1;
  const phase = exercise?.phases[at];
  if (exercise === undefined || phase === undefined) return undefined;
  return {
    kind: 'exercise',
    title: inLanguage(exercise.title, language),
    prompt: inLanguage(phase.prompt, language),
    phase: phase.kind,
    number: at + 1,
    of: exercise.phases.length,
    length: inMilliseconds(phase.length),
    timer: run.timer,
  };
}
