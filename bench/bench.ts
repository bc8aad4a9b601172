import { benchLinks } from './links';
import { benchScripts } from './scripts';

for (const line of benchLinks()) console.log(line);
void benchScripts().then((lines) => {
  for (const line of lines) console.log(line);
});
