package dev.praxis.demos.gallery;

import dev.praxis.demos.playground.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The HTML of a demo's page and of the index. */
final class Page {

  private final Path folder;
  private final Sources sources;

  /** Pages of a folder, with links to sources. */
  Page(Path folder, Sources sources) {
    this.folder = folder;
    this.sources = sources;
  }

  /** The page of a story that has been told. */
  String story(Demo demo, Story story) {
    StringBuilder body = new StringBuilder();
    body.append("<article>\n<header class=\"opening\">\n");
    body.append("<p class=\"kicker\">").append(Html.escape(demo.folder())).append("</p>\n");
    body.append("<h1>").append(Html.escape(demo.prose().title())).append("</h1>\n");
    body.append("<p class=\"lead\">").append(Html.prose(demo.prose().lead())).append("</p>\n");
    sources
        .plainLoops(demo)
        .ifPresent(loops -> body.append(folded("The same in plain loops", loops)));
    body.append(contents(story.parts())).append("</header>\n");
    Optional<Code> code = sources.code(demo);
    for (int i = 0; i < story.parts().size(); i++) {
      int number = i + 1;
      String computed = code.map(c -> c.part(number)).orElse("");
      body.append(section(story.parts().get(i), number, computed));
    }
    body.append(views(demo, code)).append(credits(story)).append("</article>\n");
    return document(
        "story", demo.prose().title() + " · Praxis gallery", demo.summary(), body.toString());
  }

  /** The index of the pages written so far. */
  String index(List<Card> cards) {
    StringBuilder body = new StringBuilder();
    body.append("<header class=\"opening\">\n<h1>The Praxis gallery</h1>\n");
    body.append(
        "<p class=\"lead\">Machine-learning concepts at work on real data. Each page tells ");
    body.append(
        "one of them in steps, with pictures to play with, and ends where it breaks.</p>\n");
    body.append("</header>\n<ul class=\"cards\">\n");
    for (Card card : cards) {
      body.append("<li class=\"card\">\n").append(Figures.cover(card.cover()));
      body.append("<p class=\"kicker\">").append(Html.escape(card.folder())).append("</p>\n");
      body.append("<h2><a href=\"").append(card.name()).append(".html\">");
      body.append(Html.escape(card.title())).append("</a></h2>\n<p>");
      body.append(Html.prose(card.summary())).append("</p>\n</li>\n");
    }
    body.append("</ul>\n");
    String summary = "Machine-learning concepts at work on real data";
    return document("index", "Praxis gallery", summary, body.toString());
  }

  private static String contents(List<Story.Part> parts) {
    StringBuilder list =
        new StringBuilder("<nav aria-label=\"Contents\"><ol class=\"contents\">\n");
    for (int i = 0; i < parts.size(); i++) {
      list.append("<li><a href=\"#part-").append(i + 1).append("\">");
      list.append(Html.escape(parts.get(i).heading())).append("</a></li>\n");
    }
    return list.append("</ol></nav>\n").toString();
  }

  private static String section(Story.Part part, int number, String code) {
    StringBuilder html = new StringBuilder();
    html.append("<section id=\"part-").append(number).append('"');
    html.append(part.breaking() ? " class=\"breaks\">\n" : ">\n");
    html.append("<h2><span class=\"count\">").append(number).append("</span> <span>");
    html.append(Html.escape(part.heading())).append("</span></h2>\n");
    part.blocks().forEach(block -> html.append(block).append('\n'));
    if (!code.isEmpty()) {
      html.append(folded("The code of this part", code));
    }
    return html.append("</section>\n").toString();
  }

  private static String folded(String summary, String code) {
    return "<details class=\"code\"><summary>"
        + summary
        + "</summary>\n<pre tabindex=\"0\"><code>"
        + Html.escape(code.strip())
        + "</code></pre></details>\n";
  }

  private String views(Demo demo, Optional<Code> code) {
    StringBuilder html =
        new StringBuilder("<section class=\"views\">\n<h2>Go on reading</h2>\n<dl>\n");
    for (Sources.View view : sources.readable(demo)) {
      String path = "<code>" + Html.escape(view.path()).replace("/", "/<wbr>") + "</code>";
      html.append("<dt>").append(view.kind()).append("<span>").append(view.purpose());
      html.append("</span></dt><dd>").append(shown(path, view.file())).append("</dd>\n");
    }
    html.append("</dl>\n");
    code.ifPresent(c -> html.append(folded("All the code of this page in one file", c.program())));
    return html.append("</section>\n").toString();
  }

  private String credits(Story story) {
    if (story.datasets().isEmpty()) {
      return "<section class=\"credits\">\n<h2>Data</h2>\n"
          + "<p>Made up in code, from a fixed seed.</p>\n</section>\n";
    }
    StringBuilder html = new StringBuilder("<section class=\"credits\">\n<h2>Data</h2>\n<ul>\n");
    for (Dataset dataset : story.datasets()) {
      html.append("<li><strong>").append(Html.escape(dataset.title())).append(".</strong> ");
      html.append(Html.escape(dataset.credit())).append(' ').append(file(dataset));
      html.append("</li>\n");
    }
    return html.append("</ul>\n</section>\n").toString();
  }

  private String file(Dataset dataset) {
    return shown("<code>" + Html.escape(dataset.file()) + "</code>", sources.data(dataset));
  }

  /** Something shown, as a link if there is a file to look at. */
  private String shown(String html, Optional<Path> file) {
    return file.map(f -> "<a href=\"" + Sources.link(folder, f) + "\">" + html + "</a>")
        .orElse(html);
  }

  private static String document(String kind, String title, String summary, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="%s">
    <title>%s</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="gallery.css">
    <script src="gallery.js"></script>
    <script src="plotly.js" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <a class="brand" href="index.html">Praxis <span>gallery</span></a>
    <button type="button" class="theme" aria-label="Switch between light and dark"></button>
    </header>
    <main id="main" class="%s">
    <noscript><p class="finding">The figures need JavaScript; everything else is here.</p></noscript>
    %s</main>
    <footer class="bottom">
    <p>Every number on this page was computed when the page was written. Change a demo, run
    <code>mvn -q compile exec:java</code> and look again.</p>
    </footer>
    </body>
    </html>
    """
        .formatted(Html.escape(Html.plain(summary)), Html.escape(title), kind, body);
  }
}
