package steps.bot.faq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.faq.FaqVotes;
import steps.domain.faq.Faqs;

/** Answers what people ask often, asks whether that helped, and leads to support. */
@Singleton
class FaqDialog implements Dialog<FaqButton> {
    private final Faqs faqs;
    private final FaqVotes votes;
    private final FaqScreens words;

    FaqDialog(Faqs faqs, FaqVotes votes, FaqScreens words) {
        this.faqs = faqs;
        this.votes = votes;
        this.words = words;
    }

    @Override
    public String tag() {
        return FaqButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("faq");
    }

    @Override
    public Optional<FaqButton> button(CallbackData wire) {
        return FaqButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return turn(questions(0, visit));
    }

    @Override
    public Uni<Turn> press(FaqButton button, Visit visit) {
        return switch (button) {
            case FaqButton.Questions questions -> turn(questions(questions.page(), visit));
            case FaqButton.Answer answer -> turn(answer(answer.faqId(), visit));
            case FaqButton.Helped helped -> vote(helped.faqId(), true, visit);
            case FaqButton.NotHelped not -> vote(not.faqId(), false, visit);
            case FaqButton.Support support -> turn(Menu.atMenu().show(visit, words.support(), words.supportKeys()));
        };
    }

    private Turn questions(int number, Visit visit) {
        var page = faqs.page(number);
        return Menu.atMenu().show(visit, words.questions(page), words.keys(page));
    }

    private Turn answer(long faqId, Visit visit) {
        return faqs.find(faqId)
                .map(faq -> Menu.atMenu().show(visit, words.answer(faq), words.keys(faq, faqs.pageOf(faq))))
                .orElseGet(() -> gone(visit));
    }

    private Uni<Turn> vote(long faqId, boolean helpful, Visit visit) {
        return faqs.find(faqId).isEmpty()
                ? turn(gone(visit))
                : votes.vote(visit.user(), faqId, helpful)
                        .map(news -> Turn.to(visit.state()).toast(visit, words.thanks(news, helpful)));
    }

    private Turn gone(Visit visit) {
        return questions(0, visit).toast(visit, words.gone());
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}
