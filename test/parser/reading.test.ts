import { testCases } from '../support/cases.ts';
import { readingOf } from './written.ts';

testCases('reading', readingOf);
