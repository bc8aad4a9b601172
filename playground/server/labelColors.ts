/** Trello's own shades by name: plain, `_dark` and `_light`. */
const shades = new Map<string, Record<'plain' | 'dark' | 'light', string>>([
  ['green', { plain: '#4bce97', dark: '#1f845a', light: '#baf3db' }],
  ['yellow', { plain: '#f5cd47', dark: '#946f00', light: '#f8e6a0' }],
  ['orange', { plain: '#fea362', dark: '#c25100', light: '#fedec8' }],
  ['red', { plain: '#f87168', dark: '#c9372c', light: '#ffd5d2' }],
  ['purple', { plain: '#9f8fef', dark: '#6e5dc6', light: '#dfd8fd' }],
  ['blue', { plain: '#579dff', dark: '#0c66e4', light: '#cce0ff' }],
  ['sky', { plain: '#6cc3e0', dark: '#227d9b', light: '#c6edfb' }],
  ['lime', { plain: '#94c748', dark: '#5b7f24', light: '#d3f1a7' }],
  ['pink', { plain: '#e774bb', dark: '#ae4787', light: '#fdd0ec' }],
  ['black', { plain: '#8590a2', dark: '#626f86', light: '#dcdfe4' }],
]);

const none = '#dcdfe4';

/** `orange_dark` → its hex value; grey for no colour and for an unknown one. */
export function hexOf(color: string | null): string {
  const [name = '', shade] = (color ?? '').split('_');
  return shades.get(name)?.[shade === 'dark' || shade === 'light' ? shade : 'plain'] ?? none;
}

/** `orange_dark` → `dark orange`. */
export function colorName(color: string | null): string {
  return color ? color.split('_').reverse().join(' ') : 'grey';
}
