import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';

/** Copies a text, and says so, also to who does not see the button. Browsers copy over safe connections only: elsewhere there is no button. */
export function CopyButton({ text, words = t('copy.copy') }) {
  const [tried, setTried] = useState({});
  if (!navigator.clipboard) return null;
  const copy = async () => {
    const outcome = await navigator.clipboard.writeText(text).then(() => 'copied', () => 'failed');
    setTried({ text, outcome });
    announce(t(`copy.${outcome}`));
  };
  return h('button', { type: 'button', onClick: copy }, tried.text === text ? t(`copy.${tried.outcome}`) : words);
}
