export { conclude } from './outgoing/conclude';
export { prepare } from './outgoing/prepare';
