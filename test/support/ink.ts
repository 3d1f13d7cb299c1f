/**
 * `ink-testing-library`, whose terminal tells its columns and no rows: Ink then looks for the size at each render, in the
 * environment first, and else by running `tput`, which takes more time than the test.
 */
process.env.COLUMNS = '100';
process.env.LINES = '40';

export { cleanup, render } from 'ink-testing-library';
