import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Mantine wants ten shades of the accent; only those that tokens.css names are ever seen. */
const teal: MantineColorsTuple = [
  '#e2f0ef',
  '#c4e1df',
  '#9fd0cc',
  '#7dc0bb',
  '#57c2bd',
  '#3a9a98',
  '#238285',
  '#127578',
  '#0c6a6d',
  '#095659',
]

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--text-sm)',
    sm: 'var(--text)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '9px', xl: '12px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true, shadow: 'none' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, position: 'bottom-end' } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 0 }, openDelay: 400, multiline: true, maw: 320 },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    // A closed field has no list: each one of countries would draw its two hundred and fifty with the form.
    Combobox: { defaultProps: { keepMounted: false } },
    Select: {
      defaultProps: { checkIconPosition: 'right', comboboxProps: { transitionProps: { duration: 0 } } },
    },
  },
})

const bound = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--critical)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
  '--mantine-color-teal-filled': 'var(--accent)',
}

/** Mantine's own colours fail contrast in places; all of them point at our tokens instead. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: bound, dark: bound })
