package steps.sandbox.page;

/** Questions that a browser can answer about a page, as JavaScript. */
final class PageChecks {
    /** Visible controls that a screen reader could not announce. */
    static final String NAMELESS = """
            () => [...document.querySelectorAll('button, input, select, textarea, a, canvas, video')]
              .filter((element) => element.checkVisibility())
              .filter((element) => {
                const label = element.getAttribute('aria-label') || element.title || element.textContent.trim();
                return !label && !element.labels?.length;
              })
              .map((element) => element.outerHTML.slice(0, 120))""";

    /** Visible texts whose contrast with the colour behind them is below the given ratio. */
    static final String FAINT = """
            (least) => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const luminance = (parts) => {
                const [r, g, b] = parts.map((part) => {
                  const share = part / 255;
                  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  if (style.backgroundImage.includes('gradient')) return null;
                  const colour = rgba(style.backgroundColor);
                  if (colour[3] > 0.4) return colour;
                }
                return [255, 255, 255, 1];
              };
              const faint = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                const text = texts.currentNode.textContent.trim();
                if (!text || !element.checkVisibility() || element.closest('[disabled], .spoiler, canvas, script, option, .message .bare')) continue;
                if (getComputedStyle(element).fontSize === '0px') continue;
                const ground = behind(element);
                if (!ground) continue;
                const [a, b] = [luminance(rgba(getComputedStyle(element).color).slice(0, 3)), luminance(ground.slice(0, 3))];
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < least) faint.push(`${contrast.toFixed(2)} ${text.slice(0, 40)}`);
              }
              return [...new Set(faint)];
            }""";

    private PageChecks() {}
}
