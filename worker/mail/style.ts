/** The one look of our mail: system fonts, 600 px at most, light and dark, nothing fetched. */
export const STYLE = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px !important; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }`;

/**
 * What must hold where no style sheet is read (Gmail with mail of others, forwarded mail). Nothing that a colour
 * scheme or a narrow screen changes: what stands at the element wins.
 */
export const INLINE = {
  preheader: "display:none;mso-hide:all",
  letter: "max-width:600px;margin:0 auto;padding:28px",
} as const;

/** Outlook for Windows draws as Word does: it knows width and padding of tables alone. Others see a comment. */
export const OUTLOOK = {
  open: '<!--[if mso]><table role="presentation" width="600" align="center" bgcolor="#ffffff"><tr><td style="padding:28px;font:16px Arial"><![endif]-->',
  close: "<!--[if mso]></td></tr></table><![endif]-->",
} as const;
