import type { Element } from 'domhandler';
import { lineText } from '../../html/text.ts';
import { leaveOut, made, rawText, setChildren, textNode } from '../rewrite.ts';
import { isConcealed, show } from './hidden-text.ts';
import { holdsText } from './panels.ts';

/** The maximum length of a label, in UTF-16 code units. */
const LABEL = 80;

/** The tabs of one list, and the panels that they show. */
interface Tabs {
  readonly list: Element;
  readonly tabs: Element[];
  readonly panels: Element[];
}

/**
 * Shows the panels that a reader opens with tabs, each below the label of its tab, since text under another tab is as much a part of the page as
 * the text that is shown first. Menus and forms in tabs stay hidden.
 */
export class TabFinder {
  readonly #lists: Tabs[] = [];
  readonly #byId = new Map<string, Element>();
  readonly #owners = new Map<Element, Tabs>();

  see(element: Element): void {
    const { role } = element.attribs;
    if (role === 'tablist') this.#lists.push({ list: element, tabs: [], panels: [] });
    else if (role === 'tab') this.#seeTab(element);
    else if (role === 'tabpanel') this.#seePanel(element);
  }

  link(): void {
    for (const { list, tabs, panels } of this.#lists) {
      const hidden = panels.filter((panel) => isConcealed(panel) && holdsText(panel));
      if (hidden.length === 0 || panels.length > tabs.length) continue;
      for (const panel of hidden) show(panel);
      for (const [index, panel] of panels.entries()) {
        const tab = this.#tabOf(panel) ?? tabs[index];
        const label = tab ? labelOf(tab) : '';
        if (label !== '' && !isConcealed(panel)) setChildren(panel, [labelled(label), ...panel.children]);
      }
      leaveOut(list, 'navigation');
    }
  }

  #seeTab(tab: Element): void {
    const last = this.#lists.at(-1);
    if (!last) return;
    last.tabs.push(tab);
    this.#owners.set(tab, last);
    const { id, 'aria-controls': controls } = tab.attribs;
    if (id) this.#byId.set(id, tab);
    if (controls) this.#byId.set(controls, tab);
  }

  #seePanel(panel: Element): void {
    const tab = this.#tabOf(panel);
    const owner = tab ? this.#owners.get(tab) : this.#lists.at(-1);
    owner?.panels.push(panel);
  }

  #tabOf({ attribs }: Element): Element | undefined {
    return this.#byId.get(attribs['aria-labelledby'] ?? '') ?? this.#byId.get(attribs.id ?? '');
  }
}

/** The words on a tab, which is often a button. */
function labelOf(tab: Element): string {
  const text = lineText(tab, LABEL) || rawText(tab, LABEL).replace(/\s+/g, ' ').trim();
  return text.length < LABEL ? text : '';
}

const labelled = (label: string): Element => made('p', {}, [made('b', {}, [textNode(label)])]);
