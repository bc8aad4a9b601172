export { receive } from './incoming/receive';
