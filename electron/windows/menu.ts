import { Menu, type MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type Action, type Menu as MenuName } from '#shared/actions/actions';
import { sayIn } from '#shared/text/say';
import type { Program } from '../program';

const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'present', 'help'];

/** The native menu, made from the registry. Keys are bound by the window, by their place on the keyboard; here they are only shown. */
export function applicationMenu(program: Program, choose: (id: string) => void): void {
  const say = sayIn(program.vault.settings.read().language ?? 'ru');
  const item = ({ id, label, shortcut }: Action): MenuItemConstructorOptions => ({
    label: say(label),
    click: () => choose(id),
    ...(shortcut === undefined ? {} : { accelerator: shortcut.shown, registerAccelerator: false }),
  });
  const menus = MENUS.map((name) => ({
    label: say(`action.menu.${name}`),
    submenu: ACTIONS.filter(({ menu }) => menu === name).map(item),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
