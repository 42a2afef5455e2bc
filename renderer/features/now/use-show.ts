import { useCallback, useEffect, useState } from 'react';
import { type Deck, type Face, faceIn, type Slide } from '#shared/deck/deck';
import type { KeyCommand } from '#shared/stage/keys';
import { deckAtHand, placeIn } from '#shared/workshop/at-hand';
import type { Stage } from '#shared/workshop/stage';
import { bridge } from '../../bridge';
import { readMirror, showFailure, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';

/** What a trainer has before them: the chosen deck, and where in it the room is. */
export interface Show {
  readonly stage: Stage;
  readonly deck: Deck | undefined;
  /** Counted from 0; the slide that the deck would start with when it is not before the room. */
  readonly at: number;
  readonly slide: Slide | undefined;
  readonly face: Face | undefined;
  readonly next: Face | undefined;
  /** True while the room sees the slide at hand. */
  readonly isOn: boolean;
  readonly choose: (deck: string) => void;
  /** Carries out what a key or a button asks for; the first step into a chosen deck starts it. */
  readonly run: (command: KeyCommand) => void;
}

/** Opens the room's window if it is closed: to start a deck that nobody sees is never meant. */
async function openRoom(): Promise<void> {
  if (readMirror().displays.audience !== 'closed') return;
  const answer = await bridge().ask('windows.openAudience', { display: null });
  if (!answer.ok) showFailure(answer.failure);
}

const STEPS_IN: readonly KeyCommand['name'][] = ['stage.next', 'stage.first', 'stage.start', 'stage.startHere'];

/** Follows the room; another deck can be looked at without the room seeing anything of it. */
export function useShow(): Show {
  const stage = useWorkshop((workshop) => workshop.stage);
  const decks = useWorkshop((workshop) => workshop.decks);
  const order = useWorkshop((workshop) => workshop.order);
  const [chosen, setChosen] = useState<string | null>(null);
  const inRoom = stage.slide?.deck;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the room goes to another deck, so does the trainer's view.
  useEffect(() => setChosen(null), [inRoom]);

  const deck = (chosen === null ? undefined : decks[chosen]) ?? deckAtHand({ stage, decks, order });
  const at = deck === undefined ? 0 : Math.max(0, placeIn(deck, stage));
  const slide = deck?.slides[at];
  const after = deck?.slides[at + 1];
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      if (stage.shows !== 'slide') void change({ name: 'stage.choose', input: { deck: id } });
    },
    [stage.shows],
  );
  const id = deck?.id ?? null;
  const run = useCallback(
    (command: KeyCommand) => {
      const isElsewhere = id !== null && inRoom !== id && STEPS_IN.includes(command.name);
      const meant: KeyCommand =
        isElsewhere || command.name === 'stage.start' ? { name: 'stage.start', input: { deck: id } } : command;
      if (/^stage\.start/.test(meant.name)) void openRoom();
      void change(meant);
    },
    [id, inRoom],
  );
  return {
    stage,
    deck,
    at,
    slide,
    face: slide && faceIn(slide, stage.language),
    next: after && faceIn(after, stage.language),
    isOn: stage.shows === 'slide' && stage.blank === 'no' && stage.slide?.deck === deck?.id,
    choose,
    run,
  };
}
