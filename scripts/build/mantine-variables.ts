import { resolve } from 'node:path';
import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  keys,
  mergeMantineTheme,
} from '@mantine/core';
import { normalizePath, type Plugin } from 'vite';
import { theme, variables } from '../../renderer/ui/theme';

/** The variables of our theme in which it differs from Mantine's own, as Mantine's provider would reckon them anew at every start. */
function ourVariables(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const usual = defaultCssVariablesResolver(DEFAULT_THEME);
  const ours = deepMerge(defaultCssVariablesResolver(merged), variables(merged));
  for (const part of keys(ours))
    for (const name of keys(ours[part])) if (ours[part][name] === usual[part][name]) delete ours[part][name];
  return convertCssVariables(ours);
}

/** Writes the theme's variables into the page's sheet when the page is built. */
export function mantineVariables(): Plugin {
  const sheet = normalizePath(resolve('renderer/ui/mantine-variables.css'));
  let isDone = false;
  return {
    name: 'mantine-variables',
    load: (id) => {
      if (id !== sheet) return null;
      isDone = true;
      return ourVariables();
    },
    buildEnd: (error) => {
      if (error === undefined && !isDone) throw new Error('No page reads the sheet of our variables');
    },
  };
}
