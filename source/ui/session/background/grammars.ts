// Only these exports are bundled: a dynamic import of the whole library would bundle every grammar.
export { common, createLowlight } from 'lowlight';
