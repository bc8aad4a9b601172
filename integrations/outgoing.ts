export { prepare } from './outgoing/prepare';
export { process } from './outgoing/process';
