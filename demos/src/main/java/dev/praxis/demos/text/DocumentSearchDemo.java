package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.DocumentSearch;
import dev.praxis.text.DocumentSearch.Hit;
import dev.praxis.text.Documents;
import dev.praxis.text.StopWords;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import java.util.List;

/** Two centuries of speeches searched by what they have in common with a few words. */
public final class DocumentSearchDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(DocumentSearchDemo.class, DocumentSearchDemo::tell);

  private DocumentSearchDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. The passages most like a few words");
    Speeches speeches = Speeches.read(story.open(Dataset.SPEECHES));
    Documents passages = speeches.passages();
    TextAnalysis words = TextAnalysis.standard().without(StopWords.english());
    TfIdf tfIdf = TfIdf.standard().withAnalysis(words.stemmed());
    DocumentSearch search = DocumentSearch.over(passages, tfIdf.fit(passages));
    List<String> queries = List.of("silver coins", "railroads to the Pacific", "nuclear weapons");
    var found = DocumentSearchExperiments.all(search, queries);
    List<Hit> silver = found.get(0);
    String best = DocumentSearchExperiments.sentence(passages, silver.get(0), words.stemmed());
    story.figure(DocumentSearchPictures.years(speeches, queries, found));
    story.finding(
        "\"%s\" is most like a passage of %s, cosine %.2f: \"%s\"",
        queries.get(0), passages.name(silver.get(0).row()), silver.get(0).likeness(), best);

    story.part("2. Why it was found");
    String war = "war with Mexico about Texas";
    List<Hit> hits = search.find(war, 8);
    String common = DocumentSearchExperiments.common(hits.get(0));
    story.figure(DocumentSearchPictures.parts(passages, hits));
    story.finding(
        "The passage of %s has in common with \"%s\": %s.",
        passages.name(hits.get(0).row()), war, common);

    story.part("3. Stems find more");
    TfIdf exact = TfIdf.standard().withAnalysis(words);
    DocumentSearch unstemmed = DocumentSearch.over(passages, exact.fit(passages));
    List<String> asked = List.of("taxing farmers", "women voting", "railroads", "schools");
    double[] by = DocumentSearchExperiments.counts(unstemmed, asked);
    double[] byStems = DocumentSearchExperiments.counts(search, asked);
    story.figure(DocumentSearchPictures.counts(asked, by, byStems));
    story.finding(
        "\"%s\" finds %.0f passages word for word, %.0f by stems.",
        asked.get(0), by[0], byStems[0]);

    story.part("4. Rare words count for more");
    String query = "the telegraph across the Atlantic";
    DocumentSearch byWeights = DocumentSearch.over(passages, TfIdf.standard().fit(passages));
    DocumentSearch byCounts = DocumentSearch.over(passages, BagOfWords.counts().fit(passages));
    List<Hit> weighed = byWeights.find(query, 3);
    List<Hit> counted = byCounts.find(query, 3);
    story.row(DocumentSearchPictures.compared(passages, weighed, counted));
    story.finding(
        "\"%s\": by TF-IDF %s comes first, by counts %s.",
        query, passages.name(weighed.get(0).row()), passages.name(counted.get(0).row()));

    story.part("5. Where it breaks");
    String[] broken = {"cars", "landing on the moon", "to be or not to be", "rialroads"};
    List<List<String>> answers = DocumentSearchExperiments.answers(search, passages, broken);
    int[] cars = DocumentSearchExperiments.foundOf(search, "cars", passages, "automobile");
    story.table("Four queries.", List.of("query", "passages", "the first two"), "", answers);
    story.finding(
        "The query *cars* finds %d of the %d passages that say *automobile*.", cars[0], cars[1]);
  }
}
