import { Marked } from 'marked';

const markdown = new Marked({ gfm: true, async: false });

/** Markdown (CommonMark with GitHub's tables, strike-through and task lists) as the HTML that it stands for. */
export function markdownToHtml(text: string): string {
  return markdown.parse(text, { async: false });
}
