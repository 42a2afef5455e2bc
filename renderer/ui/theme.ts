import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** One accent: a quiet blue whose eighth shade carries white text at 7:1. */
const accent: MantineColorsTuple = [
  '#eaf3fa',
  '#d5e6f3',
  '#a9cce6',
  '#7bb1d8',
  '#559acc',
  '#3d8bc5',
  '#2f7fb9',
  '#236a9e',
  '#1c5d8c',
  '#124a73',
];

/** Mantine's greys of the dark theme, as light as they were and as blue as our paper. */
const dark: MantineColorsTuple = [
  '#c8cacc',
  '#b6b9bc',
  '#7f8388',
  '#666a70',
  '#3d434a',
  '#363c42',
  '#2a2f34',
  '#22262a',
  '#1d2023',
  '#131517',
];

/** Mantine chooses the ink on the accent by its light shade alone; in the dark theme that is white on pale blue. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent';
  if (isAccent) return { ...colours, color: 'var(--on-accent)' };
  const isGrave = input.variant === 'filled' && input.color === 'red';
  if (isGrave) return { ...colours, background: 'var(--bad)', hover: 'var(--bad)', color: 'var(--on-accent)' };
  const tint = TINTS[input.color ?? 'accent'];
  if (tint === undefined) return colours;
  if (input.variant === 'subtle') return { ...colours, hover: tint.ground, color: tint.ink };
  return input.variant === 'light'
    ? { ...colours, background: tint.ground, hover: tint.ground, color: tint.ink }
    : colours;
};

/** In the dark theme Mantine's own would be white, as if no colour had been asked for. */
const TINTS: Readonly<Record<string, { readonly ink: string; readonly ground: string }>> = {
  accent: { ink: 'var(--accent)', ground: 'var(--accent-soft)' },
  red: { ink: 'var(--bad)', ground: 'var(--bad-soft)' },
};

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  fontFamily: 'var(--sans)',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false } },
    NumberInput: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    // The page itself never scrolls, and the lock would write a style without a nonce.
    Modal: {
      defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 100 } },
      styles: { title: { fontWeight: 600, lineHeight: 1.3 } },
    },
    Drawer: { styles: { title: { fontWeight: 600, lineHeight: 1.3 } } },
    Checkbox: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
  },
});

/** Mantine takes its ground and ink from our tokens, so that there is one palette. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: ours,
});

const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
};
