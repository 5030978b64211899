import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { narrow } from '../app/router.js';
import { Icon } from './icons.js';

const TYPING_MS = 250;

/** Puts what is typed into the query of the page's address, once the typing pauses. */
export function SearchBox({ search, label, hint }) {
  const [typed, setTyped] = useState(search);
  const timer = useRef();
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (search !== typed.trim()) setTyped(search);
  }, [search]);
  const onInput = (event) => {
    const { value } = event.target;
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => narrow({ search: value.trim() }), TYPING_MS);
  };
  return h('div', { class: 'search', role: 'search' },
    h(Icon, { name: 'search' }),
    h('input', { type: 'search', value: typed, onInput, 'aria-label': label, placeholder: hint }));
}
