import { benchLinks } from './links';
import { benchOutgoing } from './outgoing';
import { benchScripts } from './scripts';

for (const line of benchLinks()) console.log(line);
void benchScripts().then(async (lines) => {
  for (const line of lines) console.log(line);
  for (const line of await benchOutgoing()) console.log(line);
});
