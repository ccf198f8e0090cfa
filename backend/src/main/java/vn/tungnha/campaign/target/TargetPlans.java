package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Transactions;

/**
 * Hands targets down: proposes how a value is shared out over the areas below, which stores
 * nothing, and assigns what a person made of it, all or none. Whoever may assign to an area may do
 * both.
 */
@Service
public class TargetPlans {
  private static final int NAMED = 5;

  private final Targets targets;
  private final TargetRepository stored;
  private final CampaignTypes types;
  private final Areas areas;
  private final AreaFigures figures;
  private final Transactions transactions;
  private final Clock clock;

  TargetPlans(
      Targets targets,
      TargetRepository stored,
      CampaignTypes types,
      Areas areas,
      AreaFigures figures,
      Transactions transactions,
      Clock clock) {
    this.targets = targets;
    this.stored = stored;
    this.types = types;
    this.areas = areas;
    this.figures = figures;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One for each area directly below that stands in the campaign's time, by name; they add up to
   * the value. Refused for what is not added up the tree, and by people or households where the
   * figure of an area is not known.
   */
  List<TargetProposal> propose(Actor actor, ProposeTargets asked) {
    Area area = areas.require(asked.areaId(), "areaId");
    Campaign campaign = targets.open(actor, asked.campaignId());
    targets.requireAssignable(actor, campaign, area);
    CampaignType type = types.of(campaign);
    BigDecimal value = asked.whole().checked(type).value();
    requireAddedUp(type, asked.indicator());
    List<Area> below = below(campaign, area);
    if (below.isEmpty())
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.noneBelow", area.name()).at("areaId");
    List<BigDecimal> weights = weights(actor, asked.by(), below);
    List<BigDecimal> shares = Shares.of(value, weights);
    return IntStream.range(0, below.size())
        .mapToObj(i -> new TargetProposal(below.get(i), shares.get(i), weights.get(i)))
        .toList();
  }

  private static void requireAddedUp(CampaignType type, String indicator) {
    if (type.indicator(indicator).filter(one -> one.rollUp() == RollUp.SUM).isEmpty())
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.neverAddedUp").at("indicator");
  }

  /** Those of today; of a campaign that is over, of its last day; of an area of the past, its. */
  private List<Area> below(Campaign campaign, Area area) {
    LocalDate day = campaign.dayOfItsTime(Days.today(clock));
    return areas.children(area, area.isValidOn(day) ? day : null);
  }

  private List<BigDecimal> weights(Actor actor, Distribution by, List<Area> below) {
    if (by == Distribution.EQUAL) return Collections.nCopies(below.size(), BigDecimal.ONE);
    Map<String, BigDecimal> known = figures.known(actor, by, below.stream().map(Area::id).toList());
    List<Area> unknown = below.stream().filter(area -> !known.containsKey(area.id())).toList();
    if (!unknown.isEmpty()) throw withoutFigure(by, unknown);
    List<BigDecimal> weights =
        below.stream().map(area -> known.getOrDefault(area.id(), BigDecimal.ZERO)).toList();
    if (weights.stream().allMatch(weight -> weight.signum() == 0)) throw withoutFigure(by, below);
    return weights;
  }

  private static Problem withoutFigure(Distribution by, List<Area> unknown) {
    String names = unknown.stream().limit(NAMED).map(Area::name).collect(Collectors.joining(", "));
    int more = Math.max(0, unknown.size() - NAMED);
    return Problem.of(ProblemCode.INVALID_VALUE, "target.unknown" + by, names, more).at("by");
  }

  /**
   * Up to 200 of one indicator by one document, each as {@link Targets#assign} does it, in one
   * transaction. Tells of every row what is refused, and then assigns none. What stands already
   * stays as it is, so sending the same again changes nothing.
   */
  List<Target> assign(Actor actor, NewTargets told) {
    return transactions.inOne(() -> assigned(actor, told));
  }

  private List<Target> assigned(Actor actor, NewTargets told) {
    Campaign campaign = targets.open(actor, told.campaignId());
    CampaignType type = types.of(campaign);
    told.check(type);
    targets.grow(campaign.id());
    List<Target> newer =
        each(told, (row, i) -> targets.told(actor, campaign, type, told.target(row)));
    Map<String, Target> standing = stored.byId(newer.stream().map(Target::id).toList());
    List<Target> next =
        each(told, (row, i) -> next(row, standing.get(newer.get(i).id()), newer.get(i)));
    return next.stream().map(target -> written(standing.get(target.id()), target)).toList();
  }

  private static Target next(NewTargets.Row row, @Nullable Target standing, Target newer) {
    Target next = standing == null ? newer : standing.revise(newer);
    if (!next.equals(standing) && !row.expects(standing))
      throw Problem.of(ProblemCode.VERSION_CONFLICT).at("expectedVersion");
    return next;
  }

  private Target written(@Nullable Target standing, Target next) {
    return standing == null ? stored.insert(next) : targets.revised(standing, next);
  }

  private interface RowStep {
    Target of(NewTargets.Row row, int index);
  }

  /** Goes through all rows before it refuses. */
  private static List<Target> each(NewTargets told, RowStep step) {
    List<Target> done = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < told.rows().size(); i++) {
      try {
        done.add(step.of(told.rows().get(i), i));
      } catch (Problem problem) {
        problems.add(problem.under("rows", Integer.toString(i)));
      }
    }
    if (!problems.isEmpty()) throw Problem.all(problems);
    return done;
  }
}
