export { prepare } from './outgoing/prepare';
export { conclude } from './outgoing/conclude';
