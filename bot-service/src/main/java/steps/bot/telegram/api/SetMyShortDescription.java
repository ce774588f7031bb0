package steps.bot.telegram.api;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;

/** The call of this name; the library's own passes for another one's type. Calls are named after their classes. */
public final class SetMyShortDescription extends BaseRequest<SetMyShortDescription, BaseResponse> {
    public SetMyShortDescription(String words, String languageCode) {
        super(BaseResponse.class);
        add("short_description", words);
        add("language_code", languageCode);
    }
}
