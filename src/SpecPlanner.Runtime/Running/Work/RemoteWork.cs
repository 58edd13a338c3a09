using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Hands attempts to workers outside, and takes in what they say came of them.</summary>
internal static class RemoteWork
{
    /// <summary>Offers an attempt whose bundle is written, or says why nobody could begin it.</summary>
    public static AttemptEvent Offer(AttemptContext attempt)
    {
        var (bundle, mask) = (attempt.Bundle!, attempt.Setting.Mask);
        try
        {
            BundleStore.Write(bundle.Beside(AttemptBundle.Prompt), mask.Hide(BundlePrompt.Of(bundle.Content)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ActionEnded
            {
                Task = attempt.Task.Id,
                Attempt = attempt.Attempt,
                Token = attempt.Token,
                Ending = ActionEnding.NotStarted,
                Reason = mask.Hide($"Its prompt could not be written, so it was not offered: {e.Message}"),
            };
        }

        return new AttemptOffered
        {
            Task = attempt.Task.Id,
            Attempt = attempt.Attempt,
            Token = attempt.Token,
            Bundle = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bundle.Text))),
        };
    }

    /// <summary>What a worker's answer means for its attempt. Its own process may not have known every secret, so they are hidden here again.</summary>
    public static ActionResult ResultOf(TaskState task, SecretMask mask) =>
        AgentAnswers.Of(new ActionResult { By = task.Claim!.Worker }, task.Completion!.Result.Masked(mask));
}
