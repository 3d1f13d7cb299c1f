/** The style sheet: the system's serif font at a comfortable measure, light or dark according to the system. */
export const STYLE = `
:root { color-scheme: light dark; --faint: #6b6b6b; --mark: #b45309; }
@media (prefers-color-scheme: dark) { :root { --faint: #9a9a9a; --mark: #fbbf24; } }
body { max-width: 38rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
.standfirst { font-style: italic; }
.byline, .caption, .origin, .image, .embed, footer { color: var(--faint); font-size: .9em; }
.image img { max-width: 100%; height: auto; }
.quote { border-bottom: 2px solid var(--mark); }
.quote:target { background: var(--mark); color: Canvas; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--faint); }
pre { overflow-x: auto; font-size: .85em; }
table { border-collapse: collapse; } td, th { border: 1px solid var(--faint); padding: .25em .5em; text-align: start; }
aside { border-top: 1px solid var(--faint); font-size: .9em; } aside a { color: inherit; text-decoration: none; }
`;
