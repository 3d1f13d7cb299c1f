// What of the library is wanted: a dynamic import of the whole would bundle every grammar there is.
export { common, createLowlight } from 'lowlight';
