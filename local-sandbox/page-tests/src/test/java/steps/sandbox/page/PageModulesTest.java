package steps.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's modules that compute, asked in the browser without the page around them. */
@ExtendWith(PageStage.class)
class PageModulesTest {
    @Test
    void aTimelineEndsNowWhateverHappensOnTheWay(Stage stage) {
        assertThat(asked(stage, "timeline", """
                const line = new module.Timeline(1800, 10, 100000);
                const start = [line.date(0), line.date(1800), line.due(1800)];
                line.pause(100060);
                const paused = [line.played(100200), line.allows(60, 100061)];
                line.resume(100200);
                const resumed = [line.date(600), line.date(1800), line.due(1800)];
                line.changeSpeed(1, 100210);
                return [...start, ...paused, ...resumed, line.date(1800), line.due(1800), line.allows(10, 100211)];"""))
                .isEqualTo(List.of(98380, 100180, 100180, 600, false, 99120, 100320, 100320, 101310, 101310, false));
    }

    @Test
    void datesOfATimelineNeverRepeatNorLieAheadOfTheClock(Stage stage) {
        assertThat(asked(stage, "timeline", """
                const wrong = [];
                for (const speed of [1, 10, 60]) {
                  const line = new module.Timeline(900.5, speed, 1000.7);
                  for (let at = 1; at <= 900; at++) {
                    if (line.date(at) <= line.date(at - 1)) wrong.push(`repeat ${at}`);
                    if (line.date(at) > line.due(at)) wrong.push(`ahead ${at}`);
                  }
                }
                return wrong;""")).isEqualTo(List.of());
    }

    @Test
    void aFileWithoutTimesIsWalkedAtFiveKilometresAnHour(Stage stage) {
        assertThat(asked(stage, "gpx", """
                const gpx = '<gpx><rte><rtept lat="55" lon="37"/><rtept lat="55.009" lon="37"/></rte></gpx>';
                const { points, timesGuessed } = module.readGpx(gpx);
                return [timesGuessed, Math.round(points.at(-1).at), points.every((p, i) => i === 0 || p.at > points[i - 1].at)];""")).isEqualTo(List.of(true, 721, true));
    }

    @Test
    void timesThatRepeatOrJumpBackAreLeftOut(Stage stage) {
        assertThat(asked(stage, "gpx", """
                const at = (s) => `<trkpt lat="55.${s}" lon="37"><time>2025-01-01T00:00:${s}Z</time><hdop>2</hdop></trkpt>`;
                const gpx = `<gpx><trk><trkseg>${['10', '12', '12', '11', '20'].map(at).join('')}</trkseg></trk></gpx>`;
                const { points } = module.readGpx(gpx);
                return [points.map((p) => p.at), points[0].accuracy];""")).isEqualTo(List.of(List.of(0, 2, 10), 10));
    }

    @Test
    void demoTracksAreWhatTheirNamesSay(Stage stage) {
        @SuppressWarnings("unchecked")
        Map<String, List<Number>> tracks = (Map<String, List<Number>>) asked(stage, "tracks", """
                const { distanceBetween, lengthOf } = await import('/js/geo.js');
                return Object.fromEntries(module.demoNames.map((name) => {
                  const points = module.demoTrack(name);
                  const coarse = points.filter((_, index) => index % 45 === 0);
                  const furthest = Math.max(...points.map((point) => distanceBetween(points[0], point)));
                  const again = JSON.stringify(module.demoTrack(name)) === JSON.stringify(points);
                  return [name, [lengthOf(coarse) / points.at(-1).at * 3.6, furthest, again ? 1 : 0]];
                }));""");
        assertThat(tracks).containsOnlyKeys("park", "blocks", "dog", "tram", "bench");
        assertThat(tracks)
                .allSatisfy((name, numbers) ->
                        assertThat(numbers.get(2).intValue()).as(name).isEqualTo(1));
        assertThat(kmh(tracks, "park")).isBetween(4.0, 5.5);
        assertThat(kmh(tracks, "blocks")).isBetween(3.5, 5.5);
        assertThat(kmh(tracks, "dog")).isBetween(2.5, 4.5);
        assertThat(kmh(tracks, "tram")).isGreaterThan(14);
        assertThat(tracks.get("bench").get(1).doubleValue()).isLessThan(40);
    }

    @Test
    void bothLanguagesHaveTheSameTexts(Stage stage) {
        assertThat(asked(stage, "texts-ru", """
                const { english } = await import('/js/texts-en.js');
                const russian = module.russian;
                const holes = (text) => typeof text === 'function' ? 'function' : (text.match(/\\\\{\\\\w+}/g) ?? []).sort().join();
                const missing = [...Object.keys(russian), ...Object.keys(english)].filter((key) => !(key in russian && key in english));
                const unequal = Object.keys(russian).filter((key) => typeof english[key] === 'string' && holes(russian[key]) !== holes(english[key]));
                return [...missing, ...unequal];""")).isEqualTo(List.of());
    }

    @Test
    void brokenEntitiesAndDangerousLinksStayText(Stage stage) {
        assertThat(asked(stage, "entities", """
                const act = { link: () => false };
                const show = (text, entities) => {
                  const box = document.createElement('div');
                  box.append(module.richText(text, entities, act, false));
                  return box.innerHTML;
                };
                return [
                  show('<b>&', []),
                  show('abcdef', [{ type: 'bold', offset: 0, length: 4 }, { type: 'italic', offset: 2, length: 4 }]),
                  show('клик', [{ type: 'text_link', offset: 0, length: 4, url: 'javascript:alert(1)' }]),
                  show('ab', [{ type: 'bold', offset: 1, length: 99 }, { type: 'novelty', offset: 0, length: 1 }]),
                ];"""))
                .isEqualTo(List.of(
                        "&lt;b&gt;&amp;",
                        "<b>ab<i>cd</i></b><i>ef</i>",
                        "<span class=\"mention\">клик</span>",
                        "<span class=\"mention\">a</span><b>b</b>"));
    }

    private static double kmh(Map<String, List<Number>> tracks, String name) {
        return tracks.get(name).getFirst().doubleValue();
    }

    private static Object asked(Stage stage, String module, String body) {
        return stage.visitor()
                .page()
                .evaluate("async () => { const module = await import('/js/%s.js'); %s }".formatted(module, body));
    }
}
