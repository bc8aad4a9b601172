import { people } from './people';
import type { Stage } from './Stage';

/** Like the last page of Trello's approval: a token, for the member with the name of the Rocket.Chat user. */
export function approve({ trello }: Stage, username: string): string {
  const person = people.find((each) => each.username === username);
  const member = [...trello.state.members.values()].find((each) => each.username === person?.trelloUsername);
  if (!person || !member) throw new Error('There is no such account on the local Trello.');
  const token = trello.addToken({ member });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Allow Rocket.Chat?</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 Inter,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}code{overflow-wrap:anywhere;background:#eef0f2;padding:.5rem;display:block}</style>
<h1>Rocket.Chat can now use ${member.fullName}’s account</h1>
<p>This page stands in for Trello’s approval page. Copy the token and paste it into the form:</p>
<code id="token">${token}</code></html>`;
}
