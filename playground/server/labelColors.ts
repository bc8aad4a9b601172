import { colorHex } from '../../trello/cover';

/** Trello's own shades by name, for `_dark` and `_light`. */
const shades = new Map<string, Record<'dark' | 'light', string>>([
  ['green', { dark: '#1f845a', light: '#baf3db' }],
  ['yellow', { dark: '#946f00', light: '#f8e6a0' }],
  ['orange', { dark: '#c25100', light: '#fedec8' }],
  ['red', { dark: '#c9372c', light: '#ffd5d2' }],
  ['purple', { dark: '#6e5dc6', light: '#dfd8fd' }],
  ['blue', { dark: '#0c66e4', light: '#cce0ff' }],
  ['sky', { dark: '#227d9b', light: '#c6edfb' }],
  ['lime', { dark: '#5b7f24', light: '#d3f1a7' }],
  ['pink', { dark: '#ae4787', light: '#fdd0ec' }],
  ['black', { dark: '#626f86', light: '#dcdfe4' }],
]);

const none = '#dcdfe4';

/** `orange_dark` → its hex value; grey for no colour and for an unknown one. */
export function hexOf(color: string | null): string {
  const [name = '', shade] = (color ?? '').split('_');
  const hex = shade === 'dark' || shade === 'light' ? shades.get(name)?.[shade] : colorHex.get(name);
  return hex ?? none;
}

/** `orange_dark` → `dark orange`. */
export function colorName(color: string | null): string {
  return color ? color.split('_').reverse().join(' ') : 'grey';
}
