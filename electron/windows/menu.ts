import { Menu, type MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type Action, laneOn, type Menu as MenuName } from '#shared/actions/actions';
import { actionInWords, isPossible, type Standing } from '#shared/actions/naming';
import type { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { languageOf } from '../handlers/vault';
import { stepsOf } from '../handlers/workshop';
import type { Program } from '../program';

const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'present', 'help'];

/** A burst of changes is one new menu. */
const CALM = 200;

/**
 * The native menu, made from the registry, in the user's language and with undo and redo saying of what.
 * Keys are bound by the window, by their place on the keyboard; here they are only shown.
 */
export function applicationMenu(program: Program, choose: (id: string) => void): { refresh: () => void } {
  let shown = '';
  let isDue = false;
  const show = () => {
    isDue = false;
    const language = languageOf(program);
    const standing = standingOf(program);
    const wanted = JSON.stringify([language, standing]);
    if (wanted !== shown) Menu.setApplicationMenu(Menu.buildFromTemplate(template(language, standing, choose)));
    shown = wanted;
  };
  show();
  return {
    refresh: () => {
      if (!isDue) setTimeout(show, CALM);
      isDue = true;
    },
  };
}

function standingOf({ safe }: Program): Standing {
  const vault = safe.held();
  if (vault === null) return { isOpen: false, undo: null, redo: null };
  const { workshop, screen } = vault.library.read().last;
  const open = workshop === null ? null : vault.held(workshop);
  if (open === null) return { isOpen: false, undo: null, redo: null };
  return { isOpen: true, ...stepsOf(open.stacks())[laneOn(screen)] };
}

function template(language: Language, standing: Standing, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const say = sayIn(language);
  const item = (action: Action): MenuItemConstructorOptions => ({
    id: action.id,
    label: actionInWords(action, standing, say),
    enabled: isPossible(action, standing),
    click: () => choose(action.id),
    ...(action.shortcut === undefined ? {} : { accelerator: action.shortcut.shown, registerAccelerator: false }),
  });
  return MENUS.map((name) => ({
    label: say(`action.menu.${name}`),
    submenu: ACTIONS.filter(({ menu }) => menu === name).map(item),
  }));
}
