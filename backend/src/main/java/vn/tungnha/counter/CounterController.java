package vn.tungnha.counter;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;

@Controller
class CounterController {
  private final Counters counters;
  private final CounterSeries series;
  private final ChangedCounters changed;
  private final Credits credits;
  private final MessageSource messages;

  CounterController(
      Counters counters,
      CounterSeries series,
      ChangedCounters changed,
      Credits credits,
      MessageSource messages,
      BatchLoaderRegistry loaders) {
    this.counters = counters;
    this.series = series;
    this.changed = changed;
    this.credits = credits;
    this.messages = messages;
    loaders
        .forTypePair(Asked.class, CampaignCounters.class)
        .registerMappedBatchLoader(
            (asked, environment) ->
                Mono.fromSupplier(
                    () ->
                        counters.find(
                            Actor.in(
                                Objects.requireNonNull(environment.<GraphQLContext>getContext())),
                            asked)));
  }

  /**
   * Null for what is not found; many in one document are read together. Alone, as a dashboard asks,
   * there is nothing to wait for: that saves a tenth.
   */
  @QueryMapping
  CompletableFuture<List<@Nullable CampaignCounters>> campaignCounters(
      @Argument List<String> ids,
      @Argument @Nullable String areaId,
      Actor actor,
      DataLoader<Asked, @Nullable CampaignCounters> loader,
      DataFetchingEnvironment environment) {
    List<Asked> asked = Counters.asked(ids, areaId);
    if (!isAlone(environment)) return loader.loadMany(asked);
    Map<Asked, CampaignCounters> found = counters.find(actor, asked);
    return CompletableFuture.completedFuture(asked.stream().map(found::get).toList());
  }

  private static boolean isAlone(DataFetchingEnvironment environment) {
    List<?> asked = environment.getOperationDefinition().getSelectionSet().getSelections();
    return asked.size() == 1 && asked.getFirst() instanceof Field;
  }

  @SchemaMapping(typeName = "Campaign", field = "counters")
  CompletableFuture<CampaignCounters> ofCampaign(
      Campaign campaign,
      @Argument @Nullable String areaId,
      DataLoader<Asked, @Nullable CampaignCounters> loader) {
    return loader.load(new Asked(campaign.id(), areaId)).thenApply(CounterController::found);
  }

  private static CampaignCounters found(@Nullable CampaignCounters counters) {
    if (counters == null) throw Problem.notFound().at("areaId");
    return counters;
  }

  @BatchMapping(typeName = "CampaignCounters")
  List<List<CampaignCounters>> children(List<CampaignCounters> parents, GraphQLContext context) {
    return counters.children(Actor.in(context), parents);
  }

  @SchemaMapping(typeName = "Campaign")
  List<SeriesPoint> counterSeries(
      Campaign campaign,
      @Argument String indicator,
      @Argument @Nullable String areaId,
      @Argument SeriesPeriod period,
      @Argument LocalDate from,
      @Argument LocalDate to,
      Actor actor) {
    return series.of(actor, campaign, indicator, areaId, period, from, to);
  }

  @QueryMapping
  CounterChanges countersSince(
      @Argument String campaignId, @Argument String revision, @Argument int first, Actor actor) {
    return changed.since(actor, campaignId, revision, first);
  }

  @SchemaMapping(typeName = "CampaignCounters")
  CreditConnection credits(
      CampaignCounters of, @Argument int first, @Argument @Nullable String after, Actor actor) {
    return credits.of(actor, of, new PageRequest(first, after));
  }

  @SchemaMapping(typeName = "Counter")
  Connection<Outcome> contributions(
      Counter counter, @Argument int first, @Argument @Nullable String after, Actor actor) {
    return counters.contributions(actor, counter, new PageRequest(first, after));
  }

  @BatchMapping(typeName = "Counter")
  Map<Counter, Pace> pace(List<Counter> of) {
    return counters.paces(of);
  }

  @SchemaMapping(typeName = "Pace")
  String text(Pace pace, Locale locale) {
    return pace.text(messages, locale);
  }
}
